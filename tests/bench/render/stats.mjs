// Medians and quartiles.

/** The value below which a share of the values lies, between two neighbours where it falls there. */
function quantile(sorted, share) {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

/** Median and quartiles; nothing of no values. */
export function spread(values) {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share));
  return { low, median, high, count: sorted.length };
}

/** Of each round, one value over another. */
export function ratios(rounds, top, bottom) {
  return spread(
    rounds.flatMap((round) => {
      const [above, below] = [top(round), bottom(round)];
      return above > 0 && below > 0 ? [above / below] : [];
    }),
  );
}
