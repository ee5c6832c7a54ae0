import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { anAudit, cellsFor, showReturn } from "./open-return.tsx";

const plan = cellsFor("health-visiting").area("plan");
const names = (name: RegExp) => screen.getByRole("radiogroup", { name });

afterEach(() => localStorage.clear());

describe("one-letter keys", () => {
  it("do nothing until they are switched on", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/area/8" });
    await userEvent.keyboard("3");
    expect(audit.read(plan.outcome).state).toBe("unset");
  });

  it("are shown on what they act on, and in a list, once they are on", async () => {
    await showReturn(await anAudit(), { page: "/area/8" });
    expect(document.querySelectorAll(".sl-ladder .sl-key")).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: "Switch keyboard shortcuts on" }));
    expect([...document.querySelectorAll(".sl-ladder .sl-key")].map((key) => key.textContent)).toEqual([
      "4",
      "3",
      "2",
      "1",
    ]);
    expect(await screen.findByText("next and previous standard")).toBeInTheDocument();
  });

  it("stay on for this device until they are switched off", async () => {
    const page = await showReturn(await anAudit(), { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Switch keyboard shortcuts on" }));
    page.unmount();
    await showReturn(await anAudit(), { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Switch them off" }));
    expect(localStorage).toHaveLength(0);
  });

  it("grade, clear, move, open the evidence, and raise the area at the panel", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Switch keyboard shortcuts on" }));
    await screen.findByText("choose a grade, 4 for the best");
    await userEvent.keyboard("3");
    await waitFor(() => expect(audit.read(plan.outcome)).toMatchObject({ value: "good" }));
    await userEvent.keyboard("0");
    await waitFor(() => expect(audit.read(plan.outcome).state).toBe("unset"));
    await userEvent.keyboard("k");
    expect(within(names(/^8\.6/)).getByRole("radio", { name: "Yes" })).toHaveFocus();
    await userEvent.keyboard("k");
    expect(within(names(/^8\.5/)).getByRole("radio", { name: "Yes" })).toHaveFocus();
    await userEvent.keyboard("f");
    await waitFor(() => expect(audit.read(plan.flag)).toMatchObject({ value: true }));
    await userEvent.keyboard("n");
    expect(screen.getByRole("textbox", { name: /^Evidence for 8\.5/ })).toHaveFocus();
  });

  it("are letters while someone types, and nothing with a modifier", async () => {
    const audit = await anAudit();
    await showReturn(audit, { page: "/area/8" });
    await userEvent.click(screen.getByRole("button", { name: "Switch keyboard shortcuts on" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Why this grade" }), "3 of 4 found");
    expect(screen.getByRole("textbox", { name: "Why this grade" })).toHaveValue("3 of 4 found");
    expect(audit.read(plan.outcome).state).toBe("unset");
    await userEvent.tab();
    await userEvent.keyboard("{Control>}3{/Control}");
    expect(audit.read(plan.outcome).state).toBe("unset");
  });
});
