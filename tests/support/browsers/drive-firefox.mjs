import puppeteer from "puppeteer-core";

/** The same through WebDriver BiDi: Playwright drives only a Firefox of its own making. */
export async function driveFirefox(executablePath, url) {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  const page = await browser.newPage();
  await page.goto(url);
  return { evaluate: (expression) => page.evaluate(expression), close: () => browser.close() };
}
