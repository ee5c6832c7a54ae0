import { act, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { type Cell, cellKey } from "#src/domain/log/cell.ts";
import { change } from "#src/domain/log/change.ts";
import { anAudit, cellsFor, childProtection, showReturn } from "./open-return.tsx";

const cells = cellsFor("health-visiting");
const plan = cells.area("plan");
const critical = childProtection.areas
  .find(({ id }) => id === "plan")
  ?.standards.filter((standard) => standard.critical)
  .map(({ id }) => id);

const typing = (cell: Cell<string>, text: string) =>
  new Map([[cellKey(cell), { text, at: "2026-11-21T14:32:00.000Z" }]]);

describe("an area, come back to", () => {
  it("names at its top the text that was being typed when the application closed, and leads to it", async () => {
    const audit = await anAudit(typing(plan.reason, "The plan says what must"));
    await showReturn(audit, { page: "/area/8" });
    expect(await screen.findByRole("region", { name: "You were typing when Sightline closed" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("link", { name: "Why this grade" }));
    expect(screen.getByLabelText("Why this grade")).toHaveFocus();
  });

  it("says nothing at its top of what was being typed in another area", async () => {
    const audit = await anAudit(typing(cells.area("core-groups").reason, "Visits were"));
    await showReturn(audit, { page: "/area/8" });
    expect(screen.queryByText("You were typing when Sightline closed")).not.toBeInTheDocument();
  });

  it("keeps the focus in place where an act takes its own button away", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Nothing in this area is for my agency" }));
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^Nothing in this area is for your agency/));
    await userEvent.click(screen.getByRole("button", { name: "Take this back and answer the area" }));
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/^You are grading/));
  });

  it("does not take silence for praise", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/area/8" });
    expect(screen.getByText(/^What the rules say/)).toHaveTextContent("no critical standard is answered yet");
    const [one, ...others] = critical ?? [];
    await act(() => audit.save([change(cells.standard(one ?? "").answer, "yes")]));
    expect(screen.getByText(/^What the rules say/)).toHaveTextContent("no critical standard is answered no so far");
    await act(() => audit.save(others.map((id) => change(cells.standard(id).answer, "yes"))));
    expect(screen.getByText(/^What the rules say/)).toHaveTextContent("no critical standard is unmet");
  });

  it("does not say how critical standards stand in an area that has none", async () => {
    expect(childProtection.areas.find(({ number }) => number === 5)?.standards.some((each) => each.critical)).toBe(
      false,
    );
    await showReturn(await anAudit(), { agency: "social-care", page: "/area/5" });
    expect(screen.getByText(/^What the rules say/)).toHaveTextContent(
      "What the rules say: this area has no critical standard, so nothing caps the grade.",
    );
  });

  it("says the name of the grade once", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    expect(screen.getAllByText("Your grade for this area")).toHaveLength(1);
  });

  it("asks nobody to write a reason where nothing can be written", async () => {
    const audit = await anAudit();
    await audit.save([
      change(cells.standard(critical?.[0] ?? "").answer, "no"),
      change(plan.outcome, "outstanding"),
      change(cells.signedOff, { role: "Named nurse" }),
    ]);
    await showReturn(audit, { page: "/area/8" });
    expect(screen.getByText(/^This grade departs from what the rules say/)).toBeInTheDocument();
    expect(screen.queryByText(/Say why in one sentence/)).not.toBeInTheDocument();
  });
});
