/** @jsxImportSource preact */
import type { Article, OffprintShare } from "offprint";
import type {} from "offprint/types/preact";
import { useRef } from "preact/hooks";

export function Page({ article }: { article: Article }) {
  const share = useRef<OffprintShare>(null);
  return (
    <main>
      <offprint-article
        article={article}
        heading-level={1}
        class="lead"
        onoffprint-ready={({ detail }) => console.log(detail.article?.headline)}
      >
        <p>Fallback</p>
      </offprint-article>
      <offprint-print
        intercept
        links="inline"
        images="off"
        onoffprint-print={({ detail }) => detail.intercepted}
      />
      <offprint-share ref={share} key="share" folded quote="off" native="on" targets="x email" />
      <offprint-topics related="latest" limit={5} topic-url="/topics/{slug}" hidden />
      <offprint-reading-time remaining="text" reading-mode="aloud" loading="visible" locale="de" />
      {/* @ts-expect-error No such value. */}
      <offprint-print links="footnotes" />
      {/* @ts-expect-error Of another element. */}
      <offprint-article folded />
      {/* @ts-expect-error No number. */}
      <offprint-topics heading-level="second" />
      {/* @ts-expect-error The event is not of that kind. */}
      <offprint-share onoffprint-share={({ detail }) => detail.adopted} />
      {/* @ts-expect-error No article. */}
      <offprint-article article={{ headline: "H" }} />
      {/* @ts-expect-error No such element. */}
      <offprint-summary />
    </main>
  );
}
