import { copyFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { BrowserContext } from "@playwright/test";
import { returnPages } from "#src/features/shared/paths.ts";
import {
  aHostileWorkspaceFile,
  hostileAudit,
  hostileCase,
  hostileConcern,
} from "../support/builders/a-hostile-workspace-file.ts";
import { writtenText } from "../support/builders/a-workspace-file.ts";
import { crossSitePayloads } from "../support/cross-site-payloads.ts";
import { everyAddress } from "../support/every-address.ts";
import { isLongRun, noteFigures } from "../support/long-run.ts";
import { bringInWorkspace } from "./support/bring-in.ts";
import { saveAs } from "./support/report-steps.ts";
import { expect, test } from "./support/test.ts";
import { watchContext } from "./support/watch-context.ts";

// 500 texts that would run if anything took them for markup, in every text of an audit and of its instrument, on the screens
// of the production build. The files are tried in tests/fault/cross-site-payloads.test.ts; the web page is opened here too.

test.describe.configure({ timeout: isLongRun ? 1_800_000 : 180_000 });

/** Hears of every payload that ran, in any page and frame of a context. */
async function watchPayloads(context: BrowserContext): Promise<readonly string[]> {
  const ran: string[] = [];
  await context.exposeBinding("payloadRan", ({ page }) => void ran.push(page.url()));
  await context.addInitScript(() => {
    Object.defineProperty(window, "__pwned", {
      set: () => (window as unknown as { payloadRan: () => void }).payloadRan(),
    });
  });
  return ran;
}

function addresses(): string[] {
  const whole = [`/audit/${hostileAudit}/report/whole`, `/audit/${hostileAudit}/return/${hostileCase}/1/check`];
  if (!isLongRun) return [...whole, `/audit/${hostileAudit}`, `/audit/${hostileAudit}/return/${hostileCase}/1/area/8`];
  const areas = [1, 2, 3].flatMap((agency) =>
    Array.from(
      { length: 12 },
      (_, at) => `/audit/${hostileAudit}/return/${hostileCase}/${agency}${returnPages.area(at + 1)}`,
    ),
  );
  const checks = [1, 2, 3].map((agency) => `/audit/${hostileAudit}/return/${hostileCase}/${agency}/check`);
  return [
    ...everyAddress(hostileAudit, hostileCase, hostileConcern, "child-protection-9.9.9"),
    ...areas,
    ...checks,
    ...whole,
  ];
}

test("texts that would run as markup run on no screen, on no print and in no web page", async ({
  page,
  context,
  browser,
}, testInfo) => {
  const ran = await watchPayloads(context);
  const { file, fields } = aHostileWorkspaceFile(crossSitePayloads);
  expect(fields).toBeGreaterThan(500);
  await page.goto("./");
  await bringInWorkspace(page, await writtenText(file));

  const visited = addresses();
  for (const address of visited) {
    await page.goto(new URL(`#${address}`, page.url()).href);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // What waits for the focus, an animation or a pointer has had one.
    await page.keyboard.press("Tab");
    await page.mouse.move(300, 300);
    expect(ran, address).toEqual([]);
  }
  await page.goto(new URL(`#/audit/${hostileAudit}/report/whole`, page.url()).href);
  await expect(page.getByRole("button", { name: "Print the report" })).toBeVisible();
  await expect(page.getByText(crossSitePayloads[0] ?? "", { exact: false }).first()).toBeVisible();
  expect((await page.pdf()).length).toBeGreaterThan(50_000);

  await page.goto(new URL(`#/audit/${hostileAudit}/report/export`, page.url()).href);
  const web = await saveAs(page, "html");
  const opened = testInfo.outputPath("report.html");
  copyFileSync(web.path, opened);
  const apart = await browser.newContext();
  const problems = await watchContext(apart);
  const ranApart = await watchPayloads(apart);
  const shown = await apart.newPage();
  await shown.goto(pathToFileURL(opened).href);
  await expect(shown.getByRole("heading", { level: 1 })).toBeVisible();
  await shown.waitForTimeout(1_000);
  noteFigures("Cross-site payloads on screen", {
    payloads: crossSitePayloads.length,
    fields,
    screens: visited.length,
    ran: ran.length + ranApart.length,
    "policies broken": problems.length - 1,
  });
  expect([...ran, ...ranApart]).toEqual([]);
  // Itself is all that it asks for. What the application's own page did is looked at when the test ends.
  expect(problems).toEqual([`request to ${pathToFileURL(opened).href}`]);
  await apart.close();
});

test("a payload that is let into a page runs, and one that meets the policy is told of (the control)", async ({
  browser,
  site,
}) => {
  const open = await browser.newContext();
  const ran = await watchPayloads(open);
  const careless = await open.newPage();
  const seen = crossSitePayloads.slice(0, 6);
  for (const payload of seen) await careless.setContent(`<main>${payload}</main>`);
  await expect.poll(() => ran.length).toBeGreaterThan(2);
  await open.close();

  const guarded = await browser.newContext();
  const ranThere = await watchPayloads(guarded);
  const problems = await watchContext(guarded);
  const page = await guarded.newPage();
  await page.goto(site);
  const refused = await page.evaluate((payload) => {
    try {
      document.body.insertAdjacentHTML("beforeend", payload);
      return false;
    } catch {
      return true;
    }
  }, crossSitePayloads[3] ?? "");
  expect({ refused, ran: ranThere.length }).toEqual({ refused: true, ran: 0 });
  await expect.poll(() => problems.length).toBeGreaterThan(0);
  await guarded.close();
});
