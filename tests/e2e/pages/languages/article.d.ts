export const WORDS: Record<
  string,
  Record<
    | "dir"
    | "headline"
    | "standfirst"
    | "caption"
    | "lead"
    | "heading"
    | "subheading"
    | "quote"
    | "tableCaption"
    | "long"
    | "correction"
    | "publisher"
    | "copyright",
    string
  > &
    Record<"link" | "items" | "steps" | "table", string[]>
>;
export function paragraphs(lang: string): string[];
export function article(lang: string, base?: string): { url: string };
