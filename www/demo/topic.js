// Shows the articles of one topic, section or author. Without a script, the page lists them all.

const NAMES = ["topic", "section", "author"];

const list = document.getElementById("articles");
const query = new URLSearchParams(location.search);
const kind = NAMES.find((name) => query.has(name));

if (kind) {
  const wanted = query.get(kind) ?? "";
  let count = 0;
  for (const item of list.children) {
    item.hidden = !(item.dataset[kind] ?? "").split(" ").includes(wanted);
    if (!item.hidden) count++;
  }
  const name = wanted.replaceAll("-", " ");
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  document.getElementById("topic").textContent = title;
  document.title = `${title} - Halyard`;
  document.getElementById("count").textContent = count === 1 ? "1 article" : `${count} articles`;
}
