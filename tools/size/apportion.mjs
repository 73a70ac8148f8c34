// Shares in whole bytes that add up to the whole.

/** Parts `total` in proportion to the weights; what rounding leaves goes to the largest remainders. */
export function apportion(total, weights) {
  const names = Object.keys(weights);
  const all = names.reduce((sum, name) => sum + weights[name], 0);
  if (all === 0) throw new Error("nothing to apportion to");
  const exact = names.map((name) => ({ name, share: (total * weights[name]) / all }));
  const shares = Object.fromEntries(exact.map(({ name, share }) => [name, Math.floor(share)]));
  const left = total - Object.values(shares).reduce((sum, share) => sum + share, 0);
  exact.sort((a, b) => (b.share % 1) - (a.share % 1) || (a.name < b.name ? -1 : 1));
  for (const { name } of exact.slice(0, left)) shares[name]++;
  return shares;
}
