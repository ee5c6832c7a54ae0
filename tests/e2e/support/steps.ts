// What a person does, in the product's words. Every step waits for what the person would wait for.
import { expect, type Page } from "@playwright/test";
import { choosePassphrase } from "./door.ts";

/** Waits until the disk has acknowledged everything, as the line at the foot says. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByRole("contentinfo")).toContainText("Saved on this device");
}

export async function expectScreen(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}

/** Fills one text and leaves the field, which is what saves it. */
export async function write(page: Page, label: string | RegExp, text: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.fill(text);
  await field.blur();
  await untilSaved(page);
}

/** Presses what may be the first thing to be kept on this device, which then asks for a passphrase. */
export async function startFirst(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  const asking = page.getByRole("heading", { level: 1, name: "Choose a passphrase" });
  await expect(asking.or(page.getByRole("heading", { level: 1, name: "Set up the audit" }))).toBeVisible();
  if (await asking.isVisible()) await choosePassphrase(page);
}

interface AuditSetUp {
  readonly title: string;
  /** As the list of instruments says it; child protection if it is not said. */
  readonly instrument?: string;
  readonly agencies: readonly string[];
  readonly cases: readonly string[];
}

/** From the first screen to an audit with its instrument, agencies and cases; ends on the audit's own screen. */
export async function startAudit(
  page: Page,
  { title, instrument = "Child protection", agencies, cases }: AuditSetUp,
): Promise<void> {
  await startFirst(page, "Start an audit");
  await expectScreen(page, "Set up the audit");
  await write(page, "Title", title);
  await page.getByRole("radio", { name: new RegExp(`^${instrument}`) }).check();
  for (const agency of agencies) await page.getByRole("checkbox", { name: agency, exact: true }).check();
  await page.getByRole("link", { name: "Go on to the cases" }).click();
  await addCases(page, cases);
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await expectScreen(page, title);
}

export async function addCases(page: Page, references: readonly string[]): Promise<void> {
  await expectScreen(page, "Cases");
  await page.getByRole("textbox", { name: "References" }).fill(references.join("\n"));
  await page.getByRole("button", { name: /^Add \d+ cases?$/ }).click();
  for (const reference of references)
    await expect(page.getByRole("link", { name: reference, exact: true })).toBeVisible();
}

/** From the audit's screen to one return's list of areas. */
export async function openReturn(page: Page, reference: string, agency: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^(Begin|Go on|Signed off) ${reference}, ${agency}$`) }).click();
  await expectScreen(page, `Case ${reference}`);
}

interface AreaAnswers {
  /** One answer for each standard in turn, the last for those that follow. */
  readonly answers: readonly ("Yes" | "Partly" | "No" | "Not on file" | "Not applicable to this child")[];
  readonly grade: string;
  readonly reason: string;
  /** Presses all the answers in one go instead of moving the pointer to each: the same clicks, in a fifth of the time. */
  readonly inOneGo?: boolean;
}

/** Answers every standard of the area on the screen, grades it and gives the reason. */
export async function gradeArea(page: Page, { answers, grade, reason, inOneGo = false }: AreaAnswers): Promise<void> {
  const standards = page.getByRole("list", { name: "Standards" }).getByRole("radiogroup");
  await expect(standards.nth(3)).toBeVisible();
  const count = inOneGo ? 0 : await standards.count();
  for (let index = 0; index < count; index++) {
    const answer = answers[index] ?? answers.at(-1) ?? "Yes";
    await standards.nth(index).getByRole("radio", { name: answer, exact: true }).check();
  }
  if (inOneGo) await pressAnswers(page, answers);
  await chooseGrade(page, "Your grade for this area", grade);
  await write(page, "Why this grade", reason);
}

/** The first standards in turn with these answers, and the last of them for those that follow. */
async function pressAnswers(page: Page, answers: AreaAnswers["answers"]): Promise<void> {
  const standards = page.getByRole("list", { name: "Standards" }).getByRole("radiogroup");
  const unchecked = await standards.evaluateAll((groups, wanted) => {
    const named = (label: HTMLLabelElement, name: string | undefined) => label.textContent?.trim() === name;
    const radios = groups.map((group, at) => {
      const name = wanted[at] ?? wanted.at(-1);
      const label = [...group.querySelectorAll("label")].find((each) => named(each, name));
      label?.click();
      return label?.control as HTMLInputElement | null | undefined;
    });
    return radios.filter((radio) => radio?.checked !== true).length;
  }, answers);
  expect(unchecked).toBe(0);
}

/** Presses the card of a grade, as a person does: on its label, which lies over the radio. */
export async function chooseGrade(page: Page, question: string, grade: string): Promise<void> {
  const radio = page.getByRole("group", { name: question }).getByRole("radio", { name: grade, exact: true });
  await radio.locator("xpath=ancestor::label").click();
  await expect(radio).toBeChecked();
}

/** Says that the area is complete, also where something in it is left. */
export async function completeArea(page: Page): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  const before = (await heading.textContent()) ?? "";
  await page.getByRole("button", { name: /^Complete area and go to/ }).click();
  const asking = page.getByRole("button", { name: "Complete the area as it is" });
  await expect(asking.or(page.getByRole("heading", { level: 1 }).filter({ hasNotText: before }))).toBeVisible();
  if (await asking.isVisible()) await asking.click();
  await expect(heading).not.toHaveText(before);
}
