// WebKitGTK over classic WebDriver: the programs that are started, and the calls to them.
// (Playwright's own WebKit is a build of its own, which must be downloaded; this one is the system's.)

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A sandbox cannot be had as root. The pages are our own. */
const UNBOXED = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {};
/** No graphics card, no desktop. */
const PLAIN = { WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1", NO_AT_BRIDGE: "1" };
/** What the page is told of its user: as Playwright's browsers have it. */
const USER = { LANGUAGE: "en_US", LC_ALL: "C.UTF-8" };

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** A screen that nobody sees. Resolves to its process and its name. */
async function startScreen(program) {
  const args = ["-displayfd", "3", "-screen", "0", "1920x1600x24", "-nolisten", "tcp"];
  const screen = spawn(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(screen.stdio[3], "data");
  return { screen, display: `:${String(number).trim()}` };
}

/** Starts screen and driver. Resolves to `{call, close}`; `call` speaks to the driver and throws what it refuses. */
export async function startDriver({ driver, screen: xvfb }) {
  const { screen, display } = await startScreen(xvfb);
  const port = await freePort();
  const env = { ...process.env, ...UNBOXED, ...PLAIN, ...USER, DISPLAY: display, GDK_BACKEND: "x11" };
  const program = spawn(driver, [`--port=${port}`], { stdio: "ignore", env });
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const close = async () => {
    program.kill();
    screen.kill();
  };
  for (let tries = 0; ; tries += 1) {
    try {
      await call("GET", "/status");
      return { call, close };
    } catch (error) {
      if (tries === 100) throw error;
      await pause(100);
    }
  }
}
