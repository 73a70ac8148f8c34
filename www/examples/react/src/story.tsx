import styles from "offprint/elements.css?url";
import type { OffprintEventMap, View } from "offprint";
import type { renderShadow } from "offprint/server";
import type {} from "offprint/types/react";
import { useState } from "react";

/** Renders a view on the server. In the browser there is nothing to render: the element adopts what came. */
export type Shadow = (view: Exclude<View, "print">, options: Parameters<typeof renderShadow>[2]) => string;

export function Story({ shadow }: { shadow: Shadow }) {
  const [shared, setShared] = useState("");
  const inner = (view: Exclude<View, "print">, headingLevel = 2) => ({
    dangerouslySetInnerHTML: { __html: shadow(view, { styles, headingLevel }) },
  });
  return (
    <>
      <offprint-reading-time {...inner("reading-time")} />
      <offprint-print />
      <offprint-article heading-level={1} {...inner("article", 1)} />
      <offprint-share
        ref={(share) => {
          // React attaches no listeners of custom events while it hydrates.
          const tell = ({ detail }: OffprintEventMap["offprint-share"]) =>
            setShared(`${detail.target}: ${detail.outcome}`);
          share?.addEventListener("offprint-share", tell);
          return () => share?.removeEventListener("offprint-share", tell);
        }}
        {...inner("share")}
      />
      <p>Last shared by: {shared || "nobody yet"}</p>
      <offprint-topics {...inner("topics")} />
    </>
  );
}
