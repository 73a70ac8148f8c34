// Hooks in everything that a script of an article would do to be noticed.

/** What ran, or asked for anything: every hook tells here. */
export const ran = [];
export const tell = (what) => ran.push(what);

/** Sets the hooks. */
export function watch() {
  Object.defineProperty(window, "__canary", { set: () => tell("the canary"), get: () => undefined });
  for (const name of "alert confirm prompt print open Function Worker WebSocket EventSource".split(" ")) {
    window[name] = new Proxy(window[name], {
      apply: () => tell(name),
      construct: () => (tell(name), {}),
    });
  }
  const ours = (address) => new URL(address, location.href).origin === location.origin;
  window.fetch = new Proxy(window.fetch, {
    apply(target, self, [request, ...more]) {
      if (!ours(request.url ?? request)) tell(`fetch ${request.url ?? request}`);
      return Reflect.apply(target, self, [request, ...more]);
    },
  });
  XMLHttpRequest.prototype.send = () => tell("XMLHttpRequest");
  navigator.sendBeacon = () => tell("sendBeacon");
  Document.prototype.write = () => tell("document.write");
}
