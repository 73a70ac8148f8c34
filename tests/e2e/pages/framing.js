// A frame of the address, the sandbox and the permissions that this page's address names.

const given = new URLSearchParams(location.search);
const frame = document.createElement("iframe");
frame.title = "The article";
frame.width = "900";
frame.height = "1200";
for (const name of ["sandbox", "allow", "src"]) {
  if (given.has(name)) frame.setAttribute(name, given.get(name));
}
document.querySelector("main").append(frame);
