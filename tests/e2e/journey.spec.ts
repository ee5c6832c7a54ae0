import { unlock } from "./support/door.ts";
import { inOneProfile } from "./support/killable-browser.ts";
import {
  chooseGrade,
  completeArea,
  expectScreen,
  gradeArea,
  openReturn,
  startAudit,
  untilSaved,
  write,
} from "./support/steps.ts";
import { expect, test } from "./support/test.ts";
import { untilInstalled } from "./support/until-installed.ts";
import { watchContext } from "./support/watch-context.ts";

const areas = [
  "1 Recognition and referral",
  "2 Strategy discussion",
  "3 Enquiry, medical and interview",
  "4 Risk assessment and history",
  "5 Initial conference",
  "6 The child's voice and experience",
  "7 Family, fathers, those who pose a risk, identity",
  "8 The plan",
  "9 Core groups, visits and delivery",
  "10 Reviews, duration, legal steps and ending",
  "11 Oversight, supervision, challenge and records",
  "12 Is the child safer?",
];

test.use({ serviceWorkers: "allow" });
test("a child protection case graded from end to end without a network, through a browser killed on the way", async ({
  served,
}) => {
  await inOneProfile(async (start) => {
    const first = await start();
    const problems = await watchContext(first.context);
    const { page } = first;
    await page.goto(served.url);
    await untilInstalled(page);
    await served.kill();

    await startAudit(page, {
      title: "Neglect, spring 2026",
      agencies: ["Police", "Health visiting"],
      cases: ["CP-01", "CP-02"],
    });
    await expect(page.getByText("0 of 4 returns signed off")).toBeVisible();
    await openReturn(page, "CP-01", "Health visiting");

    await page.getByRole("link", { name: "Who read the file, and who was heard" }).click();
    await page
      .getByRole("group", { name: "Are you independent of the case?" })
      .getByRole("radio", { name: "Yes" })
      .check();
    await page
      .getByRole("group", { name: "Did you speak with the worker?" })
      .getByRole("radio", { name: "Yes" })
      .check();
    await page
      .getByRole("group", { name: /^Did you hear from the family/ })
      .getByRole("radio", { name: "No" })
      .check();
    await page.getByRole("link", { name: "Go on", exact: true }).click();

    await page.getByRole("link", { name: "Go on with 1 Recognition and referral" }).click();
    for (const [index, area] of areas.slice(0, 7).entries()) {
      await expectScreen(page, area);
      await gradeArea(page, {
        answers: ["Yes", "Partly", "Yes"],
        grade: "Good",
        reason: `What was found in area ${index + 1}.`,
      });
      await completeArea(page);
    }
    await expectScreen(page, "8 The plan");
    await gradeArea(page, { answers: ["Yes"], grade: "Good", reason: "Sound, and on time." });
    await untilSaved(page);
    await page.getByLabel("Good practice").fill("The health visitor came back the same");
    // A sentence that nobody has finished: it is kept as a draft 400 ms after the typing stops, and nothing on the screen says so.
    await page.waitForTimeout(1500);
    await untilSaved(page);
    expect(problems).toEqual([]);
    await first.kill();

    const second = await start();
    const again = second.page;
    const problemsAgain = await watchContext(second.context);
    await again.goto(served.url);
    await unlock(again);
    await again.getByRole("link", { name: "Neglect, spring 2026" }).click();
    await expect(again.getByText("1 begun, 3 not begun")).toBeVisible();
    await openReturn(again, "CP-01", "Health visiting");
    await expect(again.getByText("7 of 12 areas complete")).toBeVisible();
    await again.getByRole("link", { name: "Go on with 8 The plan" }).click();
    await expectScreen(again, "8 The plan");
    await expect(again.getByText("“The health visitor came back the same”")).toBeVisible();
    await again.getByRole("button", { name: "Use it" }).click();
    await expect(again.getByLabel("Good practice")).toHaveValue("The health visitor came back the same");
    await write(again, "Good practice", "The health visitor came back the same day.");
    await completeArea(again);
    for (const area of areas.slice(8)) {
      await expectScreen(again, area);
      await gradeArea(again, { answers: ["Yes"], grade: "Good", reason: "Sound, and on time." });
      await completeArea(again);
    }

    await expectScreen(again, "Case CP-01");
    await expect(again.getByText("12 of 12 areas complete")).toBeVisible();
    await again.getByRole("link", { name: "Overall grade" }).click();
    await chooseGrade(again, "Your overall grade for this case", "Good");
    await write(again, "Why this overall grade", "Sound throughout, with small gaps early on.");
    await again.getByRole("link", { name: "Go on", exact: true }).click();
    await again.getByRole("link", { name: "Sign off this return" }).click();
    await again.getByLabel("Your role").fill("Named nurse for safeguarding");
    await again.getByRole("button", { name: "Sign off this return" }).click();
    await expectScreen(again, "Case CP-01");
    await again.getByRole("link", { name: "Check your answers", exact: true }).click();
    await expect(again.getByText("What was found in area 1.")).toBeVisible();
    await expect(again.getByText("The health visitor came back the same day.")).toBeVisible();
    await expect(again.getByText(/^Signed off by Named nurse for safeguarding on \d+ \w+ \d{4}\.$/)).toBeVisible();
    expect(problemsAgain).toEqual([]);
    await second.kill();
  });
});
