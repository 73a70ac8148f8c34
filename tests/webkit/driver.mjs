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

/** How long a session may take to begin, in milliseconds: as a rule it is one second. */
const BEGIN = 10_000;

/** A driver, and all that it starts, as a group of processes. */
async function startProgram(driver, env) {
  const port = await freePort();
  const program = spawn(driver, [`--port=${port}`], { stdio: "ignore", env, detached: true });
  const end = () => {
    try {
      process.kill(-program.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
  };
  return { address: `http://127.0.0.1:${port}`, end };
}

/**
 * Starts screen and driver. Resolves to `{call, begin, close}`; `call` speaks to the driver and throws what it
 * refuses, `begin` begins a session.
 */
export async function startDriver({ driver, screen: xvfb }) {
  const { screen, display } = await startScreen(xvfb);
  const env = { ...process.env, ...UNBOXED, ...PLAIN, ...USER, DISPLAY: display, GDK_BACKEND: "x11" };
  let program = await startProgram(driver, env);
  const call = async (method, path, body, signal) => {
    const answer = await fetch(`${program.address}${path}`, {
      method,
      body: body && JSON.stringify(body),
      signal,
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const ready = async () => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await call("GET", "/status");
      } catch (error) {
        if (tries === 100) throw error;
        await pause(100);
      }
    }
  };
  /** Now and then a browser that is started never answers: one more is started in its place. */
  const begin = async (body) => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await call("POST", "/session", body, AbortSignal.timeout(BEGIN));
      } catch (error) {
        if (tries === 1 || error.name !== "TimeoutError") throw error;
        program.end();
        program = await startProgram(driver, env);
        await ready();
      }
    }
  };
  const close = async () => {
    program.end();
    screen.kill();
  };
  await ready();
  return { call, begin, close };
}
