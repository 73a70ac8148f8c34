import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// Vue must not look for components of these names.
const isCustomElement = (tag: string) => tag.startsWith("offprint-");

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
