import { chromium } from "@playwright/test";
import { chromiumArguments } from "./chromium-arguments.mjs";

/** Opens an address in Chromium and hands over a way to ask the page for a value by an expression. */
export async function driveChromium(executablePath, url) {
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const page = await browser.newPage();
  await page.goto(url);
  return { evaluate: (expression) => page.evaluate(expression), close: () => browser.close() };
}
