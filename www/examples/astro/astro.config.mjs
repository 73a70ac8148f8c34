import { defineConfig } from "astro/config";

// Scripts stay in files of their own, for policies that allow none in the page.
export default defineConfig({ vite: { build: { assetsInlineLimit: 0 } } });
