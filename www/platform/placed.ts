// What elements have put into the page itself, so that nobody takes it for the page's own.

export const placed = new WeakSet<Node>();
