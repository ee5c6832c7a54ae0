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

// Child protection is graded from end to end in journey.spec.ts, where the browser is killed on the way. Every area of every
// instrument is graded in tests/ui/grading/every-area.test.tsx; here the first two and the last, and what a return is beside them.
const instruments = [
  {
    instrument: "Early intervention",
    agency: "Early help and family support",
    areas: [
      "1 Spotting need early and at the right level",
      "2 Consent, openness and sharing information",
      "3 The assessment",
      "4 The child's voice and daily life",
      "5 Family, fathers and identity",
      "6 The lead and the team around the family",
      "7 The plan",
      "8 The help that was given",
      "9 Review, moving up or down a level, and ending",
      "10 Oversight and recording",
      "11 The difference made",
    ],
  },
  {
    instrument: "Child in need",
    agency: "Children's social care",
    areas: [
      "1 Referral and decision",
      "2 Asking and sharing at the start",
      "3 Time: seeing the child, assessing, beginning to help",
      "4 Assessment and analysis",
      "5 The child seen and heard",
      "6 Family, fathers, partners and identity",
      "7 The plan",
      "8 Meetings and delivery",
      "9 Risk, drift, stepping up and stepping down",
      "10 Oversight, supervision, challenge and recording",
      "11 Difference made",
    ],
  },
  {
    instrument: "Looked after children",
    agency: "Children's social care",
    areas: [
      "1 Becoming looked after",
      "2 Care plan and permanence",
      "3 The home: match, stability and safety",
      "4 Voice, identity and family time",
      "5 Visits and relationship",
      "6 Health and emotional wellbeing",
      "7 Education",
      "8 Keeping safe: missing, exploitation, offending, allegations",
      "9 Reviews and the independent reviewing officer",
      "10 Moving to adulthood",
      "11 Corporate parenting: oversight, supervision and recording",
      "12 Outcomes: is life better for this child?",
    ],
  },
];

for (const { instrument, agency, areas } of instruments) {
  const [first = "", second = ""] = areas;
  const last = areas.at(-1) ?? "";
  const said = (area: string) => `What the file shows about “${area}”.`;

  test(`a case graded and signed off with the instrument ${instrument}`, async ({ page }) => {
    await page.goto("/");
    await startAudit(page, { title: "Winter 2026", instrument, agencies: [agency], cases: ["AB-01"] });
    await openReturn(page, "AB-01", agency);
    const address = page.url();
    for (const area of areas) await expect(page.getByRole("link", { name: `Not answered yet ${area}` })).toBeVisible();
    await page.getByRole("link", { name: `Not answered yet ${first}` }).click();
    await expectScreen(page, first);
    await gradeArea(page, { answers: ["Yes", "Partly"], grade: "Good", reason: said(first) });
    await completeArea(page);
    for (const area of [second, last]) {
      if (area === last) {
        await page.goto(address);
        await page.getByRole("link", { name: `Not answered yet ${last}` }).click();
      }
      await expectScreen(page, area);
      await gradeArea(page, { answers: ["Partly"], grade: "Good", reason: said(area), inOneGo: true });
      await completeArea(page);
    }
    await page.goto(address);
    await expectScreen(page, "Case AB-01");
    await expect(page.getByText(`3 of ${areas.length} areas complete`)).toBeVisible();
    await page.getByRole("link", { name: "Overall grade" }).click();
    await chooseGrade(page, "Your overall grade for this case", "Requires improvement to be good");
    await write(page, "Why this overall grade", "Much was done, and later than it could have been.");
    await page.getByRole("link", { name: "Go on", exact: true }).click();
    await page.getByRole("link", { name: "Sign off this return" }).click();
    await page.getByLabel("Your role").fill("Service manager");
    await page.getByRole("button", { name: "Sign off this return" }).click();
    await expectScreen(page, "Case AB-01");
    await page.getByRole("link", { name: "Check your answers", exact: true }).click();
    for (const area of [first, second, last]) await expect(page.getByText(said(area))).toBeVisible();
    await expect(page.getByText(/^Signed off by Service manager on/)).toBeVisible();
    await untilSaved(page);
  });
}
