// A language that nobody speaks, made of English: accented, a third longer, and in brackets, so that text
// which no locale can change stands out, and text that is cut off, too.

const PLAIN = "AaBbCcDdEeGgHhIiKkLlNnOoRrSsTtUuWwYyZz";
const ACCENTED = "ÁáƁƀÇçĎďÉéĜĝĤĥÎîĶķĹĺÑñÔôŘřŠšŤťÛûŴŵÝýŽž";

function accented(text) {
  const letters = [...text].map((c) => ACCENTED[PLAIN.indexOf(c)] ?? c).join("");
  return letters + "~".repeat(Math.ceil(text.trim().length / 3));
}

function pattern(text) {
  // A slot is a part of its own, at every odd place.
  const parts = text.split(/(\{\w+\})/);
  return `⟦${parts.map((part, index) => (index % 2 || !part.trim() ? part : accented(part))).join("")}⟧`;
}

/** The words of the pseudo-locale `qps`, from those of English. */
export const pseudo = (words) =>
  Object.fromEntries(
    Object.entries(words).map(([key, message]) => [
      key,
      typeof message == "string" ? pattern(message) : pseudo(message),
    ]),
  );
