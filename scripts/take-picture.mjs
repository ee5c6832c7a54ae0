// Takes the picture of the grading screen that README.md shows, from the build: npm run build && npm run picture
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { chromiumArguments } from "../tests/support/browsers/chromium-arguments.mjs";
import { findBrowser } from "./find-browsers.mjs";
import { serve } from "./serve.mjs";

const answers = ["Yes", "Yes", "Partly", "No"];
const evidence = [
  [1, "Plan of 3 March, page 2: no shaking, seen awake and handled by each adult"],
  [4, "Core group notes of March and May: no word of what this agency is to do"],
];

async function fillAnArea(page) {
  await page.getByRole("button", { name: "Start an audit" }).click();
  await page.getByLabel("Title").fill("Neglect, spring 2026");
  await page.getByRole("radio", { name: /^Child protection/ }).check();
  await page.getByRole("checkbox", { name: "Health visiting", exact: true }).check();
  await page.getByRole("link", { name: "Go on to the cases" }).click();
  await page.getByRole("textbox", { name: "References" }).fill("CP-04");
  await page.getByRole("button", { name: "Add 1 case" }).click();
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await page.getByRole("link", { name: /^Begin CP-04/ }).click();
  await page.getByRole("link", { name: "Not answered yet 8 The plan" }).click();
  const standards = page.getByRole("list", { name: "Standards" }).getByRole("radiogroup");
  for (const [index, answer] of answers.entries()) {
    await standards.nth(index).getByRole("radio", { name: answer, exact: true }).check();
  }
  for (const [number, line] of evidence) await page.getByLabel(`Evidence for 8.${number}`).fill(line);
  await page.getByRole("heading", { level: 1 }).focus();
  await page
    .getByRole("contentinfo")
    .getByText(/^Saved/)
    .waitFor();
  // Opened again, as on another day: what is answered reads in one line each.
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const { server, url } = await serve("dist", 0);
const browser = await chromium.launch({
  executablePath: findBrowser("chromium") ?? undefined,
  args: chromiumArguments,
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "en-GB" });
  await page.goto(url);
  await fillAnArea(page);
  mkdirSync("docs/pictures", { recursive: true });
  await page.screenshot({ path: "docs/pictures/grading.png" });
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
