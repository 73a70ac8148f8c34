import article from "../../../article.json";

export const prerender = true;

// `</script>` in a text must not end the script.
export const load = () => ({
  headline: article.headline,
  json: JSON.stringify(article).replaceAll("<", "\\u003c"),
});
