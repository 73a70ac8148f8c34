interface Words {
  section: string[];
  headline: string;
  standfirst: string;
  author: string;
  agency: string;
  edition: string;
  place: string;
  lead: string;
  heading: string;
  link: string;
  linkEnd: string;
  items: string[];
  quote: string;
  fold: string;
  folded: string;
  table: string[];
  captions: string[];
  credit: string;
  topics: string[];
  publisher: string;
  copyright: string;
  correction: string;
}
export function words(lang: string): Words;
export function paragraphs(lang: string, length: string): string[];
export function article(lang: string, length: string, base?: string): Record<string, unknown>;
