// Tables in Markdown, and the places in documents that commands fill.

export const code = (text) => `\`${text}\``;
const cell = (text = "") => String(text).replace(/\s+/g, " ").trim().replaceAll("|", "\\|");

export function table(heads, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** `document` with `made` between its marks `<!-- table:NAME -->` and `<!-- /table -->`; `gap` stands around it. */
export function filled(document, name, made, gap = "\n") {
  const place = new RegExp(`(<!-- table:${name} -->\\n)[^]*?(<!-- /table -->)`);
  if (!place.test(document)) throw new Error(`the document has no place for the table ${name}`);
  return document.replace(place, (_, begin, end) => `${begin}${gap}${made}\n${gap}${end}`);
}
