"use client";

import { useEffect } from "react";
import { read } from "offprint";
import "offprint/define";

export function Elements() {
  useEffect(() => {
    void read('{"@type": "NewsArticle", "headline": "Read by the app"}').then(({ article }) => {
      document.documentElement.dataset.read = article.headline;
    });
  }, []);
  return null;
}
