import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { cellKey } from "#src/domain/log/cell.ts";
import { change } from "#src/domain/log/change.ts";
import { anAudit, cellsFor, childProtection, showReturn } from "./open-return.tsx";

const cells = cellsFor("health-visiting");
const plan = cells.area("plan");

describe("the case as a task list", () => {
  it("says what it takes, when it is due and how far it is, and starts with the first area", async () => {
    await showReturn(await anAudit());
    expect(screen.getByRole("heading", { level: 1, name: "Case CP-04" })).toBeInTheDocument();
    expect(screen.getByText(/A whole case takes about 50 minutes\./)).toHaveTextContent(
      "Returns are due on 12 June 2026.",
    );
    expect(screen.getByText(/^0 of 12 areas complete, 0 of \d+ standards answered\.$/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Start with 1 Recognition and referral" })).toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe("Case file – Sightline"));
  });

  it("goes on where one was, and tells looked at, left for later and completed apart", async () => {
    const audit = await anAudit();
    await audit.save([change(cells.area("recognition").progress, "complete")]);
    await audit.save([change(cells.area("enquiry").progress, "later")]);
    await audit.save([change(cells.standard("plan-names-harm").answer, "yes")]);
    await showReturn(audit);
    expect(screen.getByRole("link", { name: "Go on with 8 The plan" })).toBeInTheDocument();
    const areas = screen.getByRole("list", { name: "Areas" });
    const status = (area: RegExp) => within(areas).getByRole("link", { name: area }).closest("li");
    expect(status(/1 Recognition/)).toHaveTextContent("Completed");
    expect(status(/2 Strategy/)).toHaveTextContent("Not started");
    expect(status(/3 Enquiry/)).toHaveTextContent("Left for later");
    expect(status(/8 The plan/)).toHaveTextContent("Looked at, not finished");
    expect(status(/8 The plan/)).toHaveTextContent("1 of 6 standards answered");
  });

  it("carries the way to raise an immediate concern, with the case and the agency", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    const link = screen.getByRole("link", { name: "Raise an immediate concern" });
    expect(link).toHaveAttribute("href", "/audit/m7q2v9k4x8n3p5r1/concerns/new?case=k3v9m2q7x4n8p5r1&agency=3");
  });

  it("says which texts were being typed when Sightline closed, and leads to them", async () => {
    const left = new Map([[cellKey(plan.reason), { text: "Clear about the harm", at: "2026-11-20T16:05:00.000Z" }]]);
    await showReturn(await anAudit(left));
    await userEvent.click(screen.getByRole("link", { name: "8 The plan: Why this grade" }));
    expect(await screen.findByText(/“Clear about the harm”/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Why this grade" })).toHaveFocus());
  });

  it("says in plain words when the address leads nowhere", async () => {
    const page = await showReturn(await anAudit(), { agency: "no-such-agency" });
    expect(screen.getByRole("heading", { level: 1, name: "No such return" })).toBeInTheDocument();
    page.unmount();
    await showReturn(await anAudit(), { page: "/area/99" });
    expect(screen.getByRole("heading", { level: 1, name: "No such area" })).toBeInTheDocument();
  });
});

describe("about this return", () => {
  it("asks who read the file and who was heard, and saves each answer at once", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/about" });
    const independent = screen.getByRole("group", { name: "Are you independent of the case?" });
    await userEvent.click(within(independent).getByRole("radio", { name: "Yes" }));
    const worker = screen.getByRole("group", { name: "Did you speak with the worker?" });
    await userEvent.click(within(worker).getByRole("radio", { name: "No" }));
    await waitFor(() => expect(audit.read(cells.workerSpoken)).toMatchObject({ value: "no" }));
    expect(audit.read(cells.independent)).toMatchObject({ value: "yes" });
    expect(audit.read(cells.familyInput).state).toBe("unset");
  });
});

describe("voices", () => {
  it("asks for each voice that the instrument wants of this agency, with its prompt", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/voices" });
    for (const { label } of childProtection.voices) expect(screen.getByRole("textbox", { name: label })).toBeVisible();
    await userEvent.type(screen.getByRole("textbox", { name: "The child" }), "I want mum to get up");
    await userEvent.tab();
    await waitFor(() => expect(audit.read(cells.voice("child"))).toMatchObject({ value: "I want mum to get up" }));
  });
});

describe("the overall grade", () => {
  it("stands under the grades by area, suggests quietly, and asks why where it departs", async () => {
    const audit = await anAudit();
    await audit.save([change(plan.outcome, "inadequate")]);
    await showReturn(audit, { page: "/overall" });
    expect(screen.getByText(/What the rules say:/)).toHaveTextContent("What the rules say: Inadequate.");
    await userEvent.click(screen.getByRole("button", { name: "Why" }));
    expect(
      screen.getByText("8 The plan is graded Inadequate, and the child's protection hangs on it: Inadequate."),
    ).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: /^Good/ }));
    expect(await screen.findByText(/departs from what the rules say/)).toBeInTheDocument();
    await waitFor(() => expect(audit.read(cells.overallGrade)).toMatchObject({ value: "good" }));
  });
});

describe("check your answers", () => {
  it("reads every answer back, says what is not answered yet, and leads there and back", async () => {
    const audit = await anAudit();
    await audit.save([
      change(cells.standard("plan-names-harm").answer, "no"),
      change(cells.standard("plan-names-harm").harm, true),
      change(cells.standard("plan-names-harm").evidence, "Plan 12 March, section 2"),
      change(cells.standard("plan-names-harm").sources, ["file", "worker"]),
    ]);
    await showReturn(audit, { page: "/check" });
    const area = screen.getByRole("region", { name: "8 The plan" });
    const line = within(area)
      .getByText(/^8\.1 The plan names the harm/)
      .closest("div");
    expect(line).toHaveTextContent("No");
    expect(line).toHaveTextContent("Harm or unmanaged risk");
    expect(line).toHaveTextContent("Plan 12 March, section 2 · file, worker");
    expect(within(area).getByText(/^8\.2/).closest("div")).toHaveTextContent("Not answered yet");

    await userEvent.click(within(area).getByRole("link", { name: "Enter the answer to 8.2" }));
    expect(await screen.findByRole("heading", { level: 1, name: "8 The plan" })).toBeInTheDocument();
    const answers = screen.getByRole("radiogroup", { name: /^8\.2/ });
    await waitFor(() => expect(within(answers).getByRole("radio", { name: "Yes" })).toHaveFocus());
    await userEvent.click(within(answers).getByRole("radio", { name: "Yes" }));
    await userEvent.click(screen.getByRole("link", { name: "Back to your answers" }));
    await waitFor(() => expect(screen.getByRole("link", { name: "Change the answer to 8.2" })).toHaveFocus());
  });

  it("reads one area alone when it is asked from there", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    await userEvent.click(screen.getByRole("link", { name: "Check your answers in this area" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Check your answers" })).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "8 The plan" })).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "9 Core groups, visits and delivery" })).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Back to 8 The plan" })).toBeInTheDocument();
  });
});

describe("earlier versions", () => {
  it("lists what a field said before, and puts one back as something new", async () => {
    const audit = await anAudit();
    await audit.save([change(plan.outcome, "good")]);
    await audit.save([change(plan.outcome, "inadequate")]);
    await audit.save([change(plan.reason, "Only once")]);
    await showReturn(audit, { page: "/earlier/area/8" });
    expect(await screen.findByRole("heading", { name: "Grade" })).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "Why this grade" })).not.toBeInTheDocument();
    const before = audit.events.length;
    await userEvent.click(screen.getByRole("button", { name: /^Put back the grade as saved on 21 November 2026/ }));
    await waitFor(() => expect(audit.read(plan.outcome)).toMatchObject({ value: "good" }));
    expect(audit.events).toHaveLength(before + 1);
  });

  it("says so where nothing has been changed", async () => {
    await showReturn(await anAudit(), { page: "/earlier/voices" });
    expect(await screen.findByText(/There are no earlier versions here/)).toBeInTheDocument();
  });
});
