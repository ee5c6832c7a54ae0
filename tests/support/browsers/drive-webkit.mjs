// WebKitGTK through its own driver, by plain WebDriver requests. The driver opens a window, so where there is no
// screen a virtual one is started for it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { findMiniBrowser } from "../../../scripts/find-browsers.mjs";
import { findFreePort } from "./free-port.mjs";
import { waitFor } from "./wait-for.mjs";

async function startScreen() {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY, stop: () => {} };
  const number = Array.from({ length: 400 }, (_, i) => 90 + i).find((free) => !existsSync(`/tmp/.X11-unix/X${free}`));
  const screen = spawn("Xvfb", [`:${number}`, "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], { stdio: "ignore" });
  await waitFor("A virtual screen", () => existsSync(`/tmp/.X11-unix/X${number}`), 20_000);
  return { display: `:${number}`, stop: () => screen.kill() };
}

async function ask(address, method, path, body) {
  const response = await fetch(address + path, { method, body: body === undefined ? null : JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
  return value;
}

/** Opens an address in WebKitGTK and hands over a way to ask the page for a value by an expression. */
export async function driveWebkit(driverPath, url) {
  const screen = await startScreen();
  const port = await findFreePort();
  const env = { ...process.env, DISPLAY: screen.display };
  const driver = spawn(driverPath, [`--port=${port}`], { env, stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  const stop = () => {
    driver.kill();
    screen.stop();
  };
  try {
    await waitFor("WebKitWebDriver", () => ask(address, "GET", "/status").catch(() => null), 20_000);
    const options = { binary: findMiniBrowser(), args: ["--automation"] };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options, timeouts: { script: 60_000 } } };
    const { sessionId } = await ask(address, "POST", "/session", { capabilities });
    const session = `/session/${sessionId}`;
    await ask(address, "POST", `${session}/url`, { url });
    return {
      evaluate: (expression) =>
        ask(address, "POST", `${session}/execute/sync`, { script: `return (${expression})`, args: [] }),
      close: async () => {
        await ask(address, "DELETE", session).catch(() => null);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
