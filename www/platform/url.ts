/** The absolute form of a URL, or nothing where it cannot be parsed. */
export function resolveUrl(url: string, base?: string): string | undefined {
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}

/**
 * A page's own address: its canonical one, unless that is of the home page, as a template writes it on every page by
 * mistake; then the one that it was asked for by, if that is known.
 */
export function ownAddress(canonical: string | undefined, asked: string | undefined): string | undefined {
  const { pathname, search } = canonical ? new URL(canonical) : {};
  return pathname == "/" && !search ? asked || canonical : canonical || asked;
}
