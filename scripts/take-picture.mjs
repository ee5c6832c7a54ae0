// Takes the picture of the grading screen that README.md shows, from the build: npm run build && npm run picture
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { chromiumArguments } from "../tests/support/browsers/chromium-arguments.mjs";
import { findBrowser } from "./find-browsers.mjs";
import { serve } from "./serve.mjs";

const answers = ["Yes", "Yes", "Partly", "No"];

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
  await page
    .getByLabel(/^Evidence for 8\.4/)
    .fill("Core group notes of March and May: no word of what this agency is to do.");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.evaluate(() => scrollTo(0, 0));
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
