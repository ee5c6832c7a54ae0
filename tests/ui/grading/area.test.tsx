import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { change } from "#src/domain/log/change.ts";
import { anAudit, cellsFor, childProtection, showReturn } from "./open-return.tsx";

const cells = cellsFor("health-visiting");
const plan = cells.area("plan");
const harmNamed = cells.standard("plan-names-harm");

const group = (name: RegExp) => screen.getByRole("radiogroup", { name });
const grade = (name: RegExp) =>
  within(screen.getByRole("group", { name: "Your grade for this area" })).getByRole("radio", { name });

describe("an area", () => {
  it("says whose practice is graded, above the standards", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    expect(screen.getByRole("heading", { level: 1, name: "8 The plan" })).toBeInTheDocument();
    expect(screen.getByText(/You are grading/)).toHaveTextContent(
      "You are grading the partnership, as seen from your file.",
    );
  });

  it("names the screen in the tab, and not the case, the theme or the agency", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    await waitFor(() => expect(document.title).toBe("8 The plan – Sightline"));
  });

  it("has no grade chosen beforehand", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    for (const radio of screen.getAllByRole("radio")) expect(radio).not.toBeChecked();
  });

  it("saves an answer at once, counts it, and clears it again", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/area/8" });
    const standard = group(/^8\.1 The plan names the harm/);
    await userEvent.click(within(standard).getByRole("radio", { name: "Partly" }));
    await waitFor(() => expect(audit.read(harmNamed.answer)).toMatchObject({ state: "value", value: "partly" }));
    expect(screen.getByText(/0 of 12 areas complete, 1 of \d+ standards answered/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Clear the answer to 8.1" }));
    await waitFor(() => expect(audit.read(harmNamed.answer).state).toBe("unset"));
    expect(within(standard).getByRole("radio", { name: "Partly" })).not.toBeChecked();
  });

  it("shows a choice before the disk has acknowledged it", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/area/8" });
    const release = audit.holdSaves();
    await userEvent.click(grade(/^Good/));
    expect(grade(/^Good/)).toBeChecked();
    expect(audit.read(plan.outcome).state).toBe("unset");
    release();
    await waitFor(() => expect(audit.read(plan.outcome)).toMatchObject({ state: "value", value: "good" }));
  });

  it("keeps a choice on the screen that could not be saved, and says so", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/area/8" });
    audit.failWith({ type: "storage-closed" });
    await userEvent.click(grade(/^Good/));
    expect(await screen.findByRole("alert")).toHaveTextContent("Not saved: the browser has closed its storage.");
    expect(grade(/^Good/)).toBeChecked();
  });

  it("docks the guidance of the standard in focus, with what this agency looks for", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    const guidance = screen.getByRole("complementary", { name: "Guidance" });
    expect(guidance).toHaveTextContent("Read the first page as the parent would.");
    expect(guidance).toHaveTextContent("What you would escalate, to whom, and how soon");
    act(() => within(group(/^8\.5/)).getByRole("radio", { name: "Yes" }).focus());
    await waitFor(() => expect(guidance).toHaveTextContent("what would be seen, who would be rung"));
    expect(guidance).not.toHaveTextContent("Read the first page as the parent would.");
  });

  it("asks for the evidence in one line with its source once a standard is in hand", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/area/8" });
    await userEvent.click(within(group(/^8\.1/)).getByRole("radio", { name: "Yes" }));
    await userEvent.type(
      screen.getByRole("textbox", { name: "Evidence for 8.1 (what, where on file, when)" }),
      "Plan 12 March, section 2",
    );
    const sources = screen.getByRole("group", { name: "Source of the evidence for 8.1" });
    await userEvent.click(within(sources).getByRole("checkbox", { name: "worker" }));
    await userEvent.click(within(sources).getByRole("checkbox", { name: "file" }));
    await waitFor(() =>
      expect(audit.read(harmNamed.sources)).toMatchObject({ state: "value", value: ["file", "worker"] }),
    );
    expect(audit.read(harmNamed.evidence)).toMatchObject({ value: "Plan 12 March, section 2" });
  });

  it("reads a saved line of evidence as it will be printed, and opens it to change it", async () => {
    const audit = await anAudit();
    await audit.save([change(harmNamed.evidence, "Plan 12 March, section 2"), change(harmNamed.sources, ["file"])]);
    await showReturn(audit, { page: "/area/8" });
    expect(screen.getByText("Plan 12 March, section 2 · file")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Change the evidence for 8.1" }));
    expect(screen.getByRole("textbox", { name: /^Evidence for 8\.1/ })).toHaveFocus();
  });

  it("asks about harm only where a critical standard is answered no", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/area/8" });
    await userEvent.click(within(group(/^8\.2/)).getByRole("radio", { name: "No" }));
    expect(screen.queryByRole("checkbox", { name: /Harm/ })).not.toBeInTheDocument();
    await userEvent.click(within(group(/^8\.1/)).getByRole("radio", { name: "No" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Harm or unmanaged risk at 8.1" }));
    await waitFor(() => expect(audit.read(harmNamed.harm)).toMatchObject({ value: true }));
  });

  it("suggests quietly, says why on request, and moves no choice", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    await userEvent.click(within(group(/^8\.1/)).getByRole("radio", { name: "No" }));
    await waitFor(() =>
      expect(screen.getByText(/What the rules say:/)).toHaveTextContent(
        "What the rules say: no better than Requires improvement to be good.",
      ),
    );
    const why = "8.1 is critical and is answered no: no better than Requires improvement to be good.";
    expect(screen.getByText(why)).not.toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Why" }));
    expect(screen.getByText(why)).toBeVisible();
    expect(grade(/^Requires improvement/)).not.toBeChecked();
  });

  it("asks for one sentence where the grade departs from the rules", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    await userEvent.click(within(group(/^8\.1/)).getByRole("radio", { name: "No" }));
    expect(screen.queryByText(/departs from what the rules say/)).not.toBeInTheDocument();
    await userEvent.click(grade(/^Good/));
    expect(await screen.findByText(/departs from what the rules say/)).toBeInTheDocument();
  });

  it("speaks in the wording of the audit", async () => {
    await showReturn(await anAudit(), { page: "/area/8", wording: "2010" });
    expect(grade(/^Adequate/)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent("[[");
  });

  it("asks each agency for its own standards, under the numbers that all agencies share", async () => {
    const asked = childProtection.areas.find(({ id }) => id === "plan")?.standards.length ?? 0;
    const page = await showReturn(await anAudit(), { page: "/area/8" });
    expect(screen.getAllByRole("radiogroup")).toHaveLength(asked);
    page.unmount();
    await showReturn(await anAudit(), { agency: "police", page: "/area/8" });
    expect(screen.getAllByRole("radiogroup")).toHaveLength(asked - 1);
    expect(screen.queryByText(/^8\.6/)).not.toBeInTheDocument();
  });

  it("asks for the dates of the area's timescales where this agency records them, and for no others", async () => {
    const page = await showReturn(await anAudit(), { page: "/area/8" });
    expect(screen.queryByText("Dates on file")).not.toBeInTheDocument();
    page.unmount();
    const audit = await anAudit();
    await showReturn(audit, { agency: "social-care", page: "/area/8" });
    const date = await screen.findByRole("group", { name: "First core group" });
    await userEvent.type(within(date).getByLabelText("Day"), "4");
    await userEvent.type(within(date).getByLabelText("Month"), "6");
    await userEvent.type(within(date).getByLabelText("Year"), "2026");
    await waitFor(() =>
      expect(audit.read(cellsFor("social-care").milestone("first-core-group"))).toMatchObject({
        value: ["2026-06-04"],
      }),
    );
  });

  it("takes one act to say that nothing in it is for the agency, and one to take that back", async () => {
    const audit = await anAudit();
    await audit.save([change(plan.outcome, "good")]);
    await showReturn(audit, { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Nothing in this area is for my agency" }));
    expect(await screen.findByRole("heading", { name: "Nothing in this area is for your agency" })).toBeInTheDocument();
    expect(audit.read(plan.outcome)).toMatchObject({ value: "not-involved" });
    expect(audit.read(plan.progress)).toMatchObject({ value: "complete" });
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Take this back and answer the area" }));
    await waitFor(() => expect(audit.read(plan.outcome)).toMatchObject({ value: "good" }));
    expect(grade(/^Good/)).toBeChecked();
  });

  it("offers both versions of a grade that was given apart, and settles on the one that is taken", async () => {
    const audit = await anAudit();
    audit.arrive(plan.outcome, "good");
    audit.arrive(plan.outcome, "inadequate", []);
    await showReturn(audit, { page: "/area/8" });
    expect(screen.getByText(/Two versions of the grade were saved apart\./)).toBeInTheDocument();
    const [first] = screen.getAllByRole("button", { name: /^Take this one/ });
    await userEvent.click(first as HTMLElement);
    await waitFor(() => expect(audit.read(plan.outcome).state).toBe("value"));
    expect(screen.queryByText(/Two versions/)).not.toBeInTheDocument();
  });

  it("shows everything and changes nothing where another tab writes", async () => {
    const audit = await anAudit();
    await audit.save([change(harmNamed.answer, "partly"), change(plan.outcome, "good")]);
    audit.setReadOnly("other-tab");
    await showReturn(audit, { page: "/area/8" });
    expect(screen.getByText("Partly")).toBeInTheDocument();
    expect(screen.getAllByText("Not answered yet").length).toBeGreaterThan(0);
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Complete/ })).not.toBeInTheDocument();
  });
});
