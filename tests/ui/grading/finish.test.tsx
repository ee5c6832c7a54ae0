import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { change } from "#src/domain/log/change.ts";
import type { MemoryAudit } from "#tests/support/memory-audit.ts";
import { anAudit, cellsFor, childProtection, showReturn } from "./open-return.tsx";

const cells = cellsFor("health-visiting");
const plan = cells.area("plan");
const area = childProtection.areas.find(({ id }) => id === "plan");

/** Area 8 with nothing left to ask. */
async function answerThePlan(audit: MemoryAudit): Promise<void> {
  await audit.save([
    ...(area?.standards ?? []).map(({ id }) => change(cells.standard(id).answer, "yes")),
    change(cells.standard("plan-names-harm").evidence, "Plan 12 March, section 2"),
    change(plan.outcome, "good"),
    change(plan.reason, "Plain and dated"),
  ]);
}

describe("completing an area", () => {
  it("is one press where everything is answered, and goes to the next area", async () => {
    const audit = await anAudit();
    await answerThePlan(audit);
    await showReturn(audit, { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Complete area and go to 9" }));
    expect(await screen.findByRole("heading", { level: 1, name: /^9 Core groups/ })).toBeInTheDocument();
    expect(audit.read(plan.progress)).toMatchObject({ value: "complete" });
  });

  it("saves what is still being typed first", async () => {
    const audit = await anAudit();
    await answerThePlan(audit);
    await showReturn(audit, { page: "/area/8" });
    await userEvent.type(screen.getByRole("textbox", { name: "Good practice" }), "Father written into the plan");
    await userEvent.click(screen.getByRole("button", { name: "Complete area and go to 9" }));
    await screen.findByRole("heading", { level: 1, name: /^9 Core groups/ });
    expect(audit.read(plan.goodPractice)).toMatchObject({ value: "Father written into the plan" });
  });

  it("asks once about what is missing, with the way to each, and completes all the same when told to", async () => {
    const audit = await anAudit();
    await answerThePlan(audit);
    await audit.save([change(cells.standard("plan-contingency").answer, null)]);
    await showReturn(audit, { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Complete area and go to 9" }));
    const asked = await screen.findByRole("region", { name: "Not answered yet in this area" });
    expect(asked).toHaveFocus();
    expect(asked).toHaveTextContent("Not answered yet: 8.5");
    expect(screen.queryByText("There is a problem")).not.toBeInTheDocument();
    expect(audit.read(plan.progress).state).toBe("unset");
    await userEvent.click(within(asked).getByRole("link", { name: "8.5" }));
    await waitFor(() =>
      expect(
        within(screen.getByRole("radiogroup", { name: /^8\.5/ })).getByRole("radio", { name: "Yes" }),
      ).toHaveFocus(),
    );
    await userEvent.click(screen.getByRole("button", { name: "Complete the area as it is" }));
    await screen.findByRole("heading", { level: 1, name: /^9 Core groups/ });
    expect(audit.read(plan.progress)).toMatchObject({ value: "complete" });
  });

  it("is never held up by what is optional", async () => {
    const audit = await anAudit();
    await answerThePlan(audit);
    await showReturn(audit, { page: "/area/8" });
    expect(screen.getByRole("textbox", { name: "For development" })).toHaveValue("");
    await userEvent.click(screen.getByRole("button", { name: "Complete area and go to 9" }));
    expect(await screen.findByRole("heading", { level: 1, name: /^9 Core groups/ })).toBeInTheDocument();
  });

  it("refuses while an answer says two things, and leads to it", async () => {
    const audit = await anAudit();
    await answerThePlan(audit);
    audit.arrive(plan.outcome, "inadequate", []);
    await showReturn(audit, { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Complete area and go to 9" }));
    expect(await screen.findByText("There is a problem")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("link", { name: "Choose between the two versions of the grade" }));
    expect(screen.getByRole("radio", { name: /^Outstanding/ })).toHaveFocus();
    expect(audit.read(plan.progress).state).toBe("unset");
  });

  it("refuses while a text is not saved, and keeps it", async () => {
    const audit = await anAudit();
    await answerThePlan(audit);
    await showReturn(audit, { page: "/area/8" });
    audit.failWith({ type: "storage-full" });
    await userEvent.type(screen.getByRole("textbox", { name: "Good practice" }), "Father written into the plan");
    await userEvent.click(screen.getByRole("button", { name: "Complete area and go to 9" }));
    expect(await screen.findByRole("link", { name: /^Good practice\. Not saved/ })).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Good practice" })).toHaveValue("Father written into the plan");
  });

  it("can be left for later, and can be taken back after it was said", async () => {
    const audit = await anAudit();
    const page = await showReturn(audit, { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Leave for later" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Case CP-04" })).toBeInTheDocument();
    expect(audit.read(plan.progress)).toMatchObject({ value: "later" });
    page.unmount();
    await audit.save([change(plan.progress, "complete")]);
    await showReturn(audit, { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Not complete after all" }));
    await waitFor(() => expect(audit.read(plan.progress).state).toBe("unset"));
  });

  it("of the last area goes to the case", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/area/12" });
    await userEvent.click(screen.getByRole("button", { name: "Complete area and go to the case" }));
    await userEvent.click(await screen.findByRole("button", { name: "Complete the area as it is" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Case CP-04" })).toBeInTheDocument();
  });
});

describe("signing off a return", () => {
  it("lists what is left, takes a role, and makes the return one to read", async () => {
    const audit = await anAudit();
    await answerThePlan(audit);
    await showReturn(audit, { page: "/sign-off" });
    expect(screen.getByRole("link", { name: "8 The plan: looked at, not said to be complete" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "9 Core groups, visits and delivery: not started" })).toBeInTheDocument();
    await userEvent.type(screen.getByRole("textbox", { name: "Your role" }), "Named nurse");
    await userEvent.click(screen.getByRole("button", { name: "Sign off this return" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Case CP-04" })).toBeInTheDocument();
    expect(audit.read(cells.signedOff)).toMatchObject({ value: { role: "Named nurse" } });
    await userEvent.click(screen.getByRole("link", { name: /8 The plan/ }));
    expect(await screen.findByText(/This return is signed off\./)).toBeInTheDocument();
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
    expect(screen.getByText("Plain and dated")).toBeInTheDocument();
  });

  it("asks for a role, in an error summary that leads to the box", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/sign-off" });
    await userEvent.click(screen.getByRole("button", { name: "Sign off this return" }));
    await userEvent.click(await screen.findByRole("link", { name: "Give the role of the person who signs off" }));
    expect(screen.getByRole("textbox", { name: "Your role" })).toHaveFocus();
    expect(audit.read(cells.signedOff).state).toBe("unset");
  });

  it("refuses while an answer says two things", async () => {
    const audit = await anAudit();
    audit.arrive(plan.outcome, "good");
    audit.arrive(plan.outcome, "inadequate", []);
    await showReturn(audit, { page: "/sign-off" });
    expect(screen.getByRole("link", { name: "8 The plan: Grade" })).toBeInTheDocument();
    await userEvent.type(screen.getByRole("textbox", { name: "Your role" }), "Named nurse");
    await userEvent.click(screen.getByRole("button", { name: "Sign off this return" }));
    expect(await screen.findByText("There is a problem")).toBeInTheDocument();
    expect(audit.read(cells.signedOff).state).toBe("unset");
  });

  it("can be reopened, and keeps that it was signed off", async () => {
    const audit = await anAudit();
    await audit.save([change(cells.signedOff, { role: "Named nurse" })]);
    await showReturn(audit, { page: "/sign-off" });
    expect(screen.getByText(/^Signed off by Named nurse on /)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Reopen this return" }));
    await waitFor(() => expect(audit.read(cells.signedOff).state).toBe("unset"));
    expect(await screen.findByRole("button", { name: "Sign off this return" })).toBeInTheDocument();
    expect((await audit.history(cells.signedOff)).map(({ body }) => body?.value)).toEqual([
      null,
      { role: "Named nurse" },
    ]);
  });
});
