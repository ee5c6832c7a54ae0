import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as plain } from "@playwright/test";
import { serve } from "../../scripts/serve.mjs";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { expectReflow } from "./support/expect-reflow.ts";
import { tabTo } from "./support/tab-to.ts";
import { watchContext } from "./support/watch-context.ts";

// The controls of everything the other tests rely on: each wrong page here must be seen to be wrong.

interface Site {
  readonly open: (body: string, script?: string) => Promise<string>;
}

const test = plain.extend<Site>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  open: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "sightline-watching-"));
    const { server, url } = await serve(folder, 0);
    await use(async (body, script = "") => {
      const head = '<meta charset="utf-8"><link rel="icon" href="data:,"><title>Wrong</title>';
      const end = '<script type="module" src="./main.js"></script>';
      writeFileSync(join(folder, "main.js"), script);
      writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="en">${head}<body>${body}${end}`);
      return url;
    });
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  },
});

const wrongs = [
  ["an error in the console", 'console.error("something broke")', "console: something broke"],
  ["an error that nobody catches", 'throw new Error("lost")', "uncaught: Error: lost"],
  ["a promise that nobody catches", 'Promise.reject(new Error("adrift"))', "uncaught: Error: adrift"],
  ["a style written into the page", 'document.head.append(document.createElement("style")).x', "policy broken"],
  ["text run as a program", 'try { new Function("1") } catch {}', "policy broken"],
  ["markup from a plain string", 'try { document.body.innerHTML = "<b>x</b>" } catch {}', "policy broken"],
  ["a picture from elsewhere", 'new Image().src = "http://192.0.2.1/x.png"', "policy broken"],
  ["a call to elsewhere", 'fetch("http://192.0.2.1/x").catch(() => {})', "policy broken"],
] as const;

for (const [what, script, problem] of wrongs) {
  test(`${what} is noticed`, async ({ context, page, open }) => {
    const url = await open("<main><h1>Wrong</h1></main>", script);
    const problems = await watchContext(context);
    await page.goto(url);
    await expect.poll(() => problems.join("\n")).toContain(problem);
  });
}

test("a request to elsewhere is noticed even where a policy lets it out", async ({ context, page, open }) => {
  const url = await open("<main><h1>Wrong</h1></main>");
  const problems = await watchContext(context);
  await page.goto(url.replace("127.0.0.1", "localhost"));
  expect(problems.join()).toContain("request to http://localhost:");
});

test("a sound page is left in peace", async ({ context, page, open }) => {
  const url = await open("<main><h1>Sound</h1><p>Nothing to see.</p></main>", "document.title = 'Sound'");
  const problems = await watchContext(context);
  await page.goto(url);
  await expect(page).toHaveTitle("Sound");
  expect(problems).toEqual([]);
});

test("axe finds a field without a name", async ({ page, open }) => {
  await page.goto(await open("<main><h1>Wrong</h1><p>Text</p><input></main>"));
  await expect(expectNoAxeViolations(page)).rejects.toThrow(/label: Form elements must have labels/);
});

test("reflow finds a block wider than the screen", async ({ page, open }) => {
  await page.goto(await open(`<main><h1>Wrong</h1><pre>${"wide ".repeat(100)}</pre></main>`));
  await expect(expectReflow(page)).rejects.toThrow(/pre/);
});

test("tabbing finds a control that lies under a bar", async ({ page, open }) => {
  await page.goto(await open('<main><h1>Wrong</h1><button>Press</button></main><div class="bar">Bar</div>'));
  await page.locator(".bar").evaluate((element) => {
    Object.assign((element as HTMLElement).style, { position: "fixed", inset: "0", background: "white" });
  });
  await expect(tabTo(page, page.getByRole("button", { name: "Press" }))).rejects.toThrow(/Received:.*<div.*Bar/);
});
