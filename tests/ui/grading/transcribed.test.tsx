import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { change } from "#src/domain/log/change.ts";
import { anAudit, cellsFor, childProtection, showReturn } from "./open-return.tsx";

const cells = cellsFor("health-visiting");
const plan = cells.area("plan");
const critical =
  childProtection.areas.find(({ id }) => id === "plan")?.standards.find((each) => each.critical)?.id ?? "";
const mark = { from: "Named nurse", signedOn: "2026-11-03", typedBy: "QA lead" };

/** The plan graded good over a critical standard that is not met: a departure without a reason. */
async function departing(transcribed: boolean) {
  const audit = await anAudit();
  await audit.save([
    ...(transcribed ? [change(cells.transcribed, mark)] : []),
    change(cells.standard(critical).answer, "no"),
    change(plan.outcome, "good"),
    change(plan.progress, "complete"),
  ]);
  return audit;
}

describe("grading what was received on paper", () => {
  it("says on every page of the return that it is typed in from paper", async () => {
    for (const page of ["", "/area/8", "/about", "/voices", "/overall", "/check", "/sign-off"]) {
      const shown = await showReturn(await departing(true), { page });
      expect(
        within(screen.getByRole("region", { name: "Case in hand" })).getByText("Typed in from paper"),
      ).toBeVisible();
      shown.unmount();
    }
    await showReturn(await departing(false), { page: "/area/8" });
    expect(screen.queryByText(/Typed in from paper/)).toBeNull();
  });

  it("asks whoever types it in for no reason but the one on the paper", async () => {
    const shown = await showReturn(await departing(true), { page: "/area/8" });
    expect(screen.getByText(/If the paper says why, type it below\. If it does not, leave this empty/)).toBeVisible();
    expect(screen.queryByText(/Say why in one sentence/)).toBeNull();
    shown.unmount();
    await showReturn(await departing(false), { page: "/area/8" });
    expect(screen.getByText(/Say why in one sentence below/)).toBeVisible();
  });

  it("lists the reason that the paper lacks as the paper's, and holds nobody up", async () => {
    const audit = await departing(true);
    await showReturn(audit, { page: "/sign-off" });
    expect(
      screen.getByRole("link", {
        name: "8 The plan: the paper gives no reason why the grade departs from what the rules say",
      }),
    ).toBeVisible();
    expect(screen.getByText(/Either the paper does not say it, or it is not typed in yet\./)).toBeVisible();
    expect(screen.getByText(/what is typed here is what the paper says, no more and no less/)).toBeVisible();
    await userEvent.type(screen.getByRole("textbox", { name: "Your role" }), "Board manager");
    await userEvent.click(screen.getByRole("button", { name: "Sign off this return" }));
    await screen.findByRole("heading", { level: 1, name: "Case CP-04" });
    expect(audit.read(cells.signedOff)).toMatchObject({ value: { role: "Board manager" } });
  });

  it("keeps the signature on the paper apart from the sign-off here, on its page and in what is printed", async () => {
    const audit = await departing(true);
    await audit.save([change(cells.signedOff, { role: "Board manager" })]);
    const said =
      /^Signed off on paper by Named nurse, Health visiting, on 3 November 2026; typed in by QA lead\. Signed off here by Board manager on 21 November 2026(, \d\d:\d\d)?\.$/;
    const shown = await showReturn(audit, { page: "/sign-off" });
    expect(screen.getByText(said)).toBeVisible();
    shown.unmount();
    await showReturn(audit, { page: "/check" });
    expect(screen.getByText(said)).toBeVisible();
    expect(screen.getByText("Received on paper").nextSibling).toHaveTextContent(/from Named nurse, Health visiting/);
  });

  it("leads from an unsettled mark to where it is settled, and is not signed off before", async () => {
    const audit = await departing(true);
    audit.arrive(cells.transcribed, { ...mark, from: "Head of service" }, []);
    await showReturn(audit, { page: "/sign-off" });
    expect(screen.getByRole("link", { name: "About this return: Received on paper" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Say which one stands" })).toBeVisible();
  });

  it("offers the mark on a return that has none, and not where nothing can be changed", async () => {
    const audit = await departing(false);
    const shown = await showReturn(audit);
    expect(screen.getByRole("link", { name: /^This return was received on paper/ })).toHaveAttribute(
      "href",
      expect.stringMatching(/\/received\?case=k3v9m2q7x4n8p5r1&agency=\d+$/),
    );
    shown.unmount();
    audit.setReadOnly("other-tab");
    await showReturn(audit);
    expect(screen.queryByRole("link", { name: /received on paper/ })).toBeNull();
  });
});
