// Draws the icons that a phone or a desktop asks for from public/icon.svg, with the Chromium that the browser tests use.
// Run by hand after a change of the drawing; the pictures are committed.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const svg = readFileSync("public/icon.svg", "utf8");
// A maskable icon is cut to a circle or a rounded square by the system: no corners of its own, the drawing in the middle four fifths.
const maskable = svg
  .replace(' rx="96"', "")
  .replaceAll("<g ", '<g transform="translate(51.2 51.2) scale(.8)" ')
  .replace('<circle cx="256" cy="256" r="38"', '<circle cx="256" cy="256" r="30.4"');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const [name, drawing, size] of [
  ["icon-192", svg, 192],
  ["icon-512", svg, 512],
  ["icon-maskable-512", maskable, 512],
]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
  writeFileSync(`public/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
