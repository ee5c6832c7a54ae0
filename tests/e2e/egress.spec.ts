import { serve } from "../../scripts/serve.mjs";
import { aDaysWork } from "./support/days-work.ts";
import { expect, test } from "./support/test.ts";
import { untilInstalled } from "./support/until-installed.ts";

test("once everything is kept, a day's work asks the server for nothing but a newer version", async ({ page }) => {
  const { server, url } = await serve("dist", 0);
  const asked: string[] = [];
  server.on("request", ({ url: path = "" }) => asked.push(path));
  await page.goto(url);
  await untilInstalled(page);
  expect(asked.length).toBeGreaterThan(5);

  asked.length = 0;
  await page.reload();
  await aDaysWork(page);

  expect(asked.filter((path) => path !== "/sw.js")).toEqual([]);
  server.closeAllConnections();
  server.close();
});
