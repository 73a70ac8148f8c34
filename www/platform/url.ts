/** The absolute form of a URL, or nothing where it cannot be parsed. */
export function resolveUrl(url: string, base?: string): string | undefined {
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}
