import type { Browser, Page } from "@playwright/test";
import mammoth from "mammoth";

/** A Word file as another library reads it, shown in a page of its own. */
export async function openWordFile(browser: Browser, bytes: Uint8Array): Promise<Page> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Title'] => h6:fresh", "p[style-name='Caption'] => p.caption:fresh"] },
  );
  const page = await browser.newPage();
  await page.setContent(value);
  return page;
}
