import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { serve } from "../../scripts/serve.mjs";
import { untilInstalled } from "../e2e/support/until-installed.ts";
import { ask, unpack } from "./support/ask.ts";
import { breakSample } from "./support/break-sample.ts";
import { findDifferences, type Try } from "./support/find-differences.ts";
import { startHost } from "./support/start-host.ts";
import { expect, test } from "./support/test.ts";

/** A file of the build, as a path: the first of its folder and kind. */
function findFile(folder: string, ending: string): string {
  const name = readdirSync(join("dist", folder)).find((one) => one.endsWith(ending));
  if (name === undefined) throw new Error(`The build has no ${ending} in /${folder}. Run: npm run build`);
  return `/${folder}${name}`;
}

const script = findFile("assets/", ".js");

const tries: readonly Try[] = [
  { path: "/" },
  { path: "/index.html" },
  { path: "/sw.js" },
  { path: "/manifest.webmanifest" },
  { path: "/icon.svg" },
  { path: "/icon-192.png" },
  { path: script },
  { path: findFile("assets/", ".css") },
  { path: `${script}?asked=again` },
  { path: "/audits/" },
  { path: `/audits${script}` },
  { path: "/", method: "HEAD" },
  { path: script, method: "HEAD" },
  // Refused: what is not there, what is a folder, what is more than reading.
  { path: "/assets/none-a1b2c3.js" },
  { path: "/none.html" },
  { path: "/deep/none" },
  { path: "/assets" },
  { path: "/assets/" },
  { path: "/", method: "POST" },
  { path: "/", method: "OPTIONS" },
  { path: script, method: "PUT" },
  { path: "/assets/none-a1b2c3.js", method: "DELETE" },
];

test("hosted by the sample, every answer is the one of npm start", async ({ host }) => {
  const own = await serve(host.root, 0);
  expect(await findDifferences(host.url, own.url, tries)).toEqual([]);
  own.server.close();
});

test("the comparison finds a header that is missing, changed, or dropped for a part of the files", async ({ kind }) => {
  for (const [name, sample] of Object.entries(breakSample(kind))) {
    const host = await startHost(kind, sample);
    const own = await serve(host.root, 0);
    const differences = await findDifferences(host.url, own.url, [{ path: script }]);
    expect(differences.join("\n")).toContain(`GET ${script}: ${name} is `);
    const alone = kind === "apache" || name !== "cache-control";
    expect(differences).toHaveLength(alone ? 1 : 7);
    own.server.close();
    await host.stop();
  }
});

test("nothing outside the folder is given", async ({ host }) => {
  for (const path of ["/../host.conf", "/%2e%2e/host.conf", "/..%2fhost.conf"])
    expect([400, 403, 404]).toContain((await ask(host.url, path)).status);
});

test("what is text goes packed, says so, and comes out whole", async ({ host }) => {
  const packed = await ask(host.url, script, { headers: { "Accept-Encoding": "gzip" } });
  expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
  expect(unpack(packed).equals(readFileSync(join("dist", script)))).toBe(true);
  const picture = await ask(host.url, "/icon-192.png", { headers: { "Accept-Encoding": "gzip" } });
  expect(picture.headers["content-encoding"]).toBeUndefined();
});

test("a page that has not changed is not sent again", async ({ host }) => {
  const first = await ask(host.url, "/index.html");
  const again = await ask(host.url, "/index.html", { headers: { "If-None-Match": first.headers.etag ?? "" } });
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  expect(again.headers["cache-control"]).toBe("no-cache");
});

test("no answer names the version of the server", async ({ host }) => {
  for (const path of ["/", "/none", "/assets/"]) {
    const { headers, body } = await ask(host.url, path);
    expect(headers.server ?? "").not.toMatch(/\d/);
    if (path !== "/") expect(body.toString()).not.toMatch(/(nginx|Apache)\/\d/);
  }
});

async function expectStart(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Audit case files together" })).toBeVisible();
}

for (const { where, path } of [
  { where: "at the root", path: "" },
  { where: "in a folder", path: "audits/" },
]) {
  test(`hosted ${where}, Sightline starts, and opens again with the server stopped`, async ({ page, host }) => {
    await page.goto(host.url + path);
    await expectStart(page);
    await untilInstalled(page);
    await host.stop();
    await expect(fetch(host.url)).rejects.toThrow();
    await page.reload();
    await expectStart(page);
    await page.getByRole("link", { name: "This device", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "This device" })).toBeVisible();
  });
}
