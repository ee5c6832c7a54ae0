import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../scripts/find-browsers.mjs";
import { chromiumArguments } from "../support/browsers/chromium-arguments.mjs";
import { isLongRun, noteFigures, noteNotRun } from "../support/long-run.ts";
import { type CountedNetwork, openCountedNetwork } from "../support/machine/counted-network.ts";
import { aDaysWork, theWholeJourney } from "./support/days-work.ts";
import { expect, test } from "./support/test.ts";
import { untilInstalled } from "./support/until-installed.ts";
import { watchContext } from "./support/watch-context.ts";

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

test.use({ serviceWorkers: "allow" });
test.describe.configure({ timeout: isLongRun ? 1_800_000 : 180_000 });

/** `network` is null where this machine allows none: then requests are watched, and packets are not counted, which the run says. */
async function apart(use: (browser: Browser, network: CountedNetwork | null) => Promise<void>): Promise<void> {
  const opened = openCountedNetwork();
  const network = typeof opened === "string" ? null : opened;
  if (typeof opened === "string") noteNotRun(`Packets were not counted, only requests watched: ${opened}.`);
  const program = findBrowser("chromium") ?? "chromium";
  try {
    const executablePath = network?.wrap(program) ?? program;
    const browser = await chromium.launch({ executablePath, args: [...chromiumArguments, withoutThem] });
    await new Promise((quiet) => setTimeout(quiet, untilTheNetworkIsQuiet));
    await use(browser, network).finally(() => browser.close());
  } finally {
    network?.close();
  }
}

/** The built application, served inside the network where there is one, with what it has been asked for so far. */
async function serveThere(network: CountedNetwork | null) {
  const command = [...(network?.inside ?? []), process.execPath, "tests/support/machine/telling-server.mjs"];
  const [program = "", ...words] = command;
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "inherit"] });
  const asked: string[] = [];
  const url = await new Promise<string>((done, fail) => {
    child.once("close", () => fail(new Error("The server did not start.")));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [what, path = ""] = line.split(" ");
      if (what === "at") done(path);
      else asked.push(path);
    });
  });
  return { url, asked, stop: () => child.kill() };
}

test("once everything is kept, work asks the server for nothing but a newer version, and sends no packet elsewhere", async () => {
  await apart(async (browser, network) => {
    const sent = () => network?.sent() ?? 0;
    const begun = sent();
    const empty = await browser.newPage();
    await empty.waitForTimeout(isLongRun ? 60_000 : 3_000);
    await empty.close();
    const baseline = sent() - begun;

    const { url, asked, stop } = await serveThere(network);
    const before = sent();
    const started = Date.now();
    const context = await browser.newContext();
    const problems = await watchContext(context);
    const page = await context.newPage();
    await page.goto(url);
    await untilInstalled(page);
    expect(asked.length).toBeGreaterThan(5);
    asked.length = 0;
    await page.reload();
    await (isLongRun ? theWholeJourney(page) : aDaysWork(page));
    stop();
    const packets = sent() - before;
    const minutes = Number(((Date.now() - started) / 60_000).toFixed(1));
    noteFigures("Packets in a network of its own", { sent: packets, baseline, minutes });
    expect(asked.filter((path) => path !== "/sw.js")).toEqual([]);
    expect(problems).toEqual([]);
    expect({ packets, baseline }).toEqual({ packets: 0, baseline: 0 });
  });
});

test("a page that looks up a name, asks an address, or opens a connection elsewhere is noticed (the control)", async () => {
  await apart(async (browser, network) => {
    const context = await browser.newContext();
    const problems = await watchContext(context);
    const page = await context.newPage();
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
      const before = network?.sent() ?? 0;
      await attempt(page);
      await page.waitForTimeout(1_500);
      counted[what] = (network?.sent() ?? 0) - before;
    }
    noteFigures("Packets in a network of its own, the control", counted);
    for (const packets of Object.values(counted)) expect(packets > 0).toBe(network !== null);
    // Requests are seen even where packets are not; the connection is none, which is why packets are counted.
    expect(problems.filter((problem) => problem.startsWith("request to"))).toHaveLength(2);
  });
});
