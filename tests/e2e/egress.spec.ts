import { serve } from "../../scripts/serve.mjs";
import { expectScreen, gradeArea, openReturn, startAudit } from "./support/steps.ts";
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
  await page.getByRole("link", { name: "Instruments", exact: true }).click();
  await page.getByRole("link", { name: "Child protection" }).click();
  await page.getByRole("link", { name: "Audits", exact: true }).click();
  await page.getByRole("link", { name: "Explore the example" }).click();
  await page.getByRole("link", { name: "Leave the example" }).click();
  await startAudit(page, { title: "Neglect, spring 2026", agencies: ["Police"], cases: ["CP-01"] });
  await openReturn(page, "CP-01", "Police");
  await page.getByRole("link", { name: "Not answered yet 8 The plan" }).click();
  await expectScreen(page, "8 The plan");
  await gradeArea(page, { answers: ["Yes"], grade: "Good", reason: "Sound, and on time." });
  await page.goto(`${url}#/device`);
  await expectScreen(page, "This device");

  expect(asked.filter((path) => path !== "/sw.js")).toEqual([]);
  server.closeAllConnections();
  server.close();
});
