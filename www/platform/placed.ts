// What elements have put into the page itself, so that nobody takes it for the page's own text.

export const placed = new WeakSet<Element>();
