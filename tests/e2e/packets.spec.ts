import { spawn } from "node:child_process";
import { type Browser, chromium, expect, type Page, test } from "@playwright/test";
import { findBrowser } from "../../scripts/find-browsers.mjs";
import { chromiumArguments } from "../support/browsers/chromium-arguments.mjs";
import { isLongRun, noteFigures, noteNotRun } from "../support/long-run.ts";
import { type CountedNetwork, openCountedNetwork } from "../support/machine/counted-network.ts";
import { aDaysWork, theWholeJourney } from "./support/days-work.ts";
import { untilInstalled } from "./support/until-installed.ts";

// Policies do not stop everything: WebRTC, a lookup of a name, a page that goes elsewhere, a browser's own services. So what
// leaves is counted where it would leave: Chromium and the server run in a network of their own, and what is sent over
// anything but loopback is compared with what the same browser sends at an empty page.

// Services of Chromium's own, which no policy of a page reaches: it asks for newer extensions, for the person's account, and,
// wherever a page has fields, what they are for (docs/proof/network.md says what goes there, and how IT switches it off).
// Their names, and no others, are not found, so that an empty page sends nothing at all and one packet more is one too many.
const ownServices = ["update.googleapis.com", "accounts.google.com", "content-autofill.googleapis.com"];
const withoutThem = `--host-resolver-rules=${ownServices.map((name) => `MAP ${name} ~NOTFOUND`).join(", ")}`;

// The kernel tells the other end which groups a new interface listens to.
const untilTheNetworkIsQuiet = 3_000;

test.describe.configure({ timeout: isLongRun ? 1_800_000 : 180_000 });

async function inCountedNetwork(use: (network: CountedNetwork, browser: Browser) => Promise<void>): Promise<void> {
  const network = openCountedNetwork();
  if (typeof network === "string") {
    noteNotRun(`Packets are not counted: ${network}. Requests are watched all the same, in egress.spec.ts.`);
    return;
  }
  try {
    const executablePath = network.wrap(findBrowser("chromium") ?? "chromium");
    const browser = await chromium.launch({ executablePath, args: [...chromiumArguments, withoutThem] });
    await new Promise((quiet) => setTimeout(quiet, untilTheNetworkIsQuiet));
    await use(network, browser).finally(() => browser.close());
  } finally {
    network.close();
  }
}

/** The built application, served inside the network. */
async function serveInside({ inside }: CountedNetwork) {
  const [program = "", ...words] = [...inside, process.execPath, "scripts/serve.mjs", "dist"];
  const child = spawn(program, words, { env: { ...process.env, PORT: "0" }, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const piece of child.stdout) {
    said += String(piece);
    const [url] = /http:\S+/.exec(said) ?? [];
    if (url !== undefined) return { url, stop: () => child.kill() };
  }
  throw new Error("The server did not start.");
}

async function atAnEmptyPage(browser: Browser, milliseconds: number): Promise<void> {
  const page = await browser.newPage();
  await page.goto("about:blank");
  await page.waitForTimeout(milliseconds);
  await page.close();
}

test("a whole piece of work sends no packet beyond this computer, as an empty page sends none", async () => {
  await inCountedNetwork(async (network, browser) => {
    const begun = network.sent();
    await atAnEmptyPage(browser, isLongRun ? 60_000 : 4_000);
    const baseline = network.sent() - begun;

    const { url, stop } = await serveInside(network);
    const before = network.sent();
    const worked = Date.now();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await untilInstalled(page);
    await (isLongRun ? theWholeJourney(page) : aDaysWork(page));
    const sent = network.sent() - before;
    const minutes = (Date.now() - worked) / 60_000;
    stop();
    noteFigures("Packets in a network of its own", { sent, baseline, minutes: Number(minutes.toFixed(1)) });
    expect({ sent, baseline }).toEqual({ sent: 0, baseline: 0 });
  });
});

test("a page that looks up a name, asks an address, or opens a connection to another computer is counted (the control)", async () => {
  await inCountedNetwork(async (network, browser) => {
    const page = await browser.newPage();
    await page.goto("about:blank");
    const tries: readonly [string, (page: Page) => Promise<unknown>][] = [
      ["a name", (at) => at.evaluate(() => void fetch("http://elsewhere.example/").catch(() => undefined))],
      ["an address", (at) => at.evaluate(() => void fetch("http://198.51.100.7/").catch(() => undefined))],
      [
        "a connection",
        (at) =>
          at.evaluate(async () => {
            const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:198.51.100.8:3478" }] });
            peer.createDataChannel("out");
            await peer.setLocalDescription();
          }),
      ],
    ];
    const counted: Record<string, number> = {};
    for (const [what, attempt] of tries) {
      const before = network.sent();
      await attempt(page);
      await page.waitForTimeout(2_000);
      counted[what] = network.sent() - before;
    }
    noteFigures("Packets in a network of its own, the control", counted);
    for (const [what, packets] of Object.entries(counted)) expect(packets, what).toBeGreaterThan(0);
  });
});
