import { gzipSync } from "node:zlib";
import type { Request } from "@playwright/test";
import { unlock } from "./support/door.ts";
import { expectScreen, openReturn, startAudit, untilSaved } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

// docs/adr/0007-weight-of-the-first-load.md says what it is made of.
const limitBytes = 175_000;

test("the grading screen's first load is no heavier than 175 KB of scripts and styles, gzipped, workers apart", async ({
  page,
}) => {
  await page.goto("./");
  await startAudit(page, { title: "Neglect, spring 2026", agencies: ["Police"], cases: ["CP-01"] });
  await openReturn(page, "CP-01", "Police");
  await page.getByRole("link", { name: "Not answered yet 8 The plan" }).click();
  await expectScreen(page, "8 The plan");
  await untilSaved(page);

  const sizes = new Map<string, Promise<number>>();
  const asked = new Set<Request>();
  page.on("request", (request) => {
    // What the page before still asks for is no part of it.
    if (asked.size > 0 || request.isNavigationRequest()) asked.add(request);
  });
  page.on("response", (response) => {
    if (!asked.has(response.request())) return;
    const type = response.request().resourceType();
    const name = new URL(response.url()).pathname;
    if ((type !== "script" && type !== "stylesheet") || /\.worker-/.test(name)) return;
    sizes.set(
      name,
      response.body().then((body) => gzipSync(body, { level: 9 }).byteLength),
    );
  });
  await page.reload();
  await unlock(page);
  await expectScreen(page, "8 The plan");
  await page.waitForLoadState("networkidle");

  const loaded = await Promise.all([...sizes].map(async ([name, size]) => ({ name, bytes: await size })));
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`First load of the grading screen: ${(total / 1000).toFixed(1)} KB gzipped in ${loaded.length} files.`);
  expect(loaded.length).toBeGreaterThan(2);
  expect(total, JSON.stringify(loaded, null, 1)).toBeLessThanOrEqual(limitBytes);
});
