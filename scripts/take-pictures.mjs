// Takes the pictures of the README from the build in dist: `npm run build`, then `npm run pictures`.
// The case is made here, the report is the example's; both are fictional, and nothing in a picture is drawn by hand.
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { chromiumArguments } from "../tests/support/browsers/chromium-arguments.mjs";
import { findBrowser } from "./find-browsers.mjs";
import { serve } from "./serve.mjs";

const { server, url } = await serve("dist", 0);
const browser = await chromium.launch({
  executablePath: findBrowser("chromium") ?? undefined,
  args: chromiumArguments,
});
const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: "en-GB" });
const option = (standard, name) =>
  page.getByRole("radiogroup", { name: standard }).getByRole("radio", { name, exact: true }).check();

await page.goto(url);
await page.getByRole("button", { name: "Start an audit" }).click();
await choosePassphrase();
await page.getByLabel("Title").fill("Fictional: neglect, spring 2026");
await page.getByRole("radio", { name: /^Child protection/ }).check();
for (const agency of ["Children's social care", "Police", "Health visiting"])
  await page.getByLabel(agency, { exact: true }).check();
await page.getByRole("link", { name: "Go on to the cases" }).click();
await page.getByLabel("References", { exact: true }).fill("EX-04");
await page.getByRole("button", { name: "Add 1 case" }).click();
await page.getByRole("link", { name: "Back to the audit" }).click();
await page.getByRole("link", { name: /Begin.*Health visiting/ }).click();
await page.getByRole("link", { name: "8 The plan" }).click();
await option(/8\.1/, "Yes");
await page.getByLabel(/^Evidence/).fill("Plan of 12 March, section 2: weight, sleep and who is in the home at night");
await page.getByLabel("file", { exact: true }).check();
await option(/8\.2/, "Partly");
await page
  .getByLabel(/^Evidence/)
  .last()
  .fill("6 of 11 actions have an owner and a date");
await option(/8\.3/, "Yes");
await option(/8\.5/, "No");
await page.getByText("Saved on this device").waitFor();

mkdirSync("docs/pictures", { recursive: true });
await page.screenshot({ path: "docs/pictures/grading.png" });

await page.goto(`${url}#/audit/example/report/part/grades`);
await page.getByRole("table", { name: "Case by area" }).waitFor();
await page.screenshot({ path: "docs/pictures/report.png" });
await browser.close();
server.close();

/** Before anything is kept: a passphrase, and its recovery key typed back. */
async function choosePassphrase() {
  for (const label of ["New passphrase", "The same passphrase again"])
    await page.getByLabel(label, { exact: true }).fill("four quiet otters read");
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  const key = await page.locator(".sl-recovery-key").textContent();
  await page.getByRole("button", { name: "I have it on paper" }).click();
  await page.getByLabel("Type the key back from the paper").fill(key ?? "");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
}
