// The layout: the list of pages is beside the text on a wide screen, after it on a narrow one.

const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function navigation(sections, here) {
  const item = ({ address, title }) =>
    `<li><a href="/${address}"${address === here ? ' aria-current="page"' : ""}>${escape(address ? title : "Home")}</a></li>`;
  const playground = { address: "playground.html", title: "Playground" };
  return sections
    .map(({ name, pages }, at) => {
      const items = (at === 0 ? [...pages, playground] : pages).map(item).join("");
      return `<section aria-labelledby="nav-${at}"><h2 id="nav-${at}">${escape(name)}</h2><ul>${items}</ul></section>`;
    })
    .join("");
}

export function render({ title, content, sections, address }) {
  const full = address ? `${title} – Offprint` : "Offprint: documentation";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(full)}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/site.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="head"><p><a href="/">Offprint</a> <span>documentation</span></p><p class="all"><a href="#pages">All pages</a></p></header>
<div class="page">
<main id="main">
${content}
</main>
<nav id="pages" aria-label="Pages">${navigation(sections, address)}</nav>
</div>
</body>
</html>
`;
}
