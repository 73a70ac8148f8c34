/** Loads what the first widget needs: the core and all that serves it. */
export const lazy = () => import("./core.ts");
