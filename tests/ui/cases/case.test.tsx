import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { caseCells, firstSlot, returnCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import { paths } from "#src/features/shared/paths.ts";
import {
  childProtection,
  firstCase,
  goTo,
  heading,
  secondCase,
  showApplication,
  startAudit,
} from "#tests/support/show-application.tsx";

const cells = caseCells(firstCase);
const begun = change(
  returnCells({ caseId: firstCase, instrumentId: childProtection.id, agencyId: "police", slot: firstSlot("police") })
    .independent,
  "yes",
);
const reference = () => screen.getByRole("textbox", { name: "Reference" });

async function showCase(...changes: Change[]) {
  const { workspace, audit } = await startAudit(changes);
  await showApplication(paths.case(audit.id, firstCase), workspace);
  await heading(/^Case /);
  return audit;
}

async function rename(text: string) {
  await userEvent.clear(reference());
  await userEvent.type(reference(), text);
  await userEvent.tab();
}

async function takeOut(reason?: string) {
  await userEvent.click(screen.getByText("Take this case out of the audit"));
  if (reason !== undefined) await userEvent.type(screen.getByRole("textbox", { name: "Why it is taken out" }), reason);
  await userEvent.click(screen.getByRole("button", { name: "Take the case out" }));
}

describe("a case", () => {
  it("is called by its reference on the page and not in the browser's tab", async () => {
    await showCase();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Case CP-1");
    expect(document.title).toBe("Case – Sightline");
  });

  it("that shares its reference with another says so, and leads to the other", async () => {
    const audit = await showCase(change(caseCells(secondCase).reference, "cp-1"));
    expect(screen.getByRole("region", { name: "Another case has the same reference" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Look at the other one" })).toHaveAttribute(
      "href",
      `#${paths.case(audit.id, secondCase)}`,
    );
    await goTo(paths.cases(audit.id));
    expect(await screen.findAllByText("Same reference as another case")).toHaveLength(2);
  });

  it("does not take the reference of another, and keeps its own until it has one of its own", async () => {
    const audit = await showCase();
    await rename("CP–2");
    expect(reference()).toHaveAccessibleDescription(/Another case already has this reference. “CP-1” stands./);
    expect(reference()).toHaveValue("CP–2");
    await rename("CP-9");
    await heading("Case CP-9");
    expect(currentValue(audit.log, cells.reference)).toBe("CP-9");
  });

  it("is asked about where its new reference looks like a name, and not stopped", async () => {
    const audit = await showCase();
    await userEvent.clear(reference());
    await userEvent.type(reference(), "Ella Parsons");
    expect(screen.getByText(/^This looks like a name/)).toBeVisible();
    await userEvent.tab();
    await waitFor(() => expect(currentValue(audit.log, cells.reference)).toBe("Ella Parsons"));
  });

  it("on whose reference two laptops disagree is settled by taking one", async () => {
    const { workspace, audit } = await startAudit();
    await audit.save([{ cell: cells.reference, value: "CP-1b", parents: [] }]);
    await showApplication(paths.case(audit.id, firstCase), workspace);
    await heading("Case without a reference");
    const version = screen.getByText("CP-1b").closest("li") as HTMLElement;
    await userEvent.click(within(version).getByRole("button"));
    await heading("Case CP-1b");
  });
});

describe("how a case is known to an agency", () => {
  it("is saved as it is chosen", async () => {
    const audit = await showCase();
    const police = screen.getByRole("combobox", { name: "Police" });
    expect(police).toHaveDisplayValue("Not checked yet");
    await userEvent.selectOptions(police, "Known to the family only");
    await waitFor(() => expect(currentValue(audit.log, cells.involvement("police"))).toBe("family-only"));
  });

  it("is not “not known” once the agency has begun a return", async () => {
    const audit = await showCase(begun);
    const police = screen.getByRole("combobox", { name: "Police" });
    await userEvent.selectOptions(police, "Not known");
    expect(police).toHaveAccessibleDescription(/This agency has begun a return for this case/);
    expect(police).toHaveDisplayValue("Not checked yet");
    expect(currentValue(audit.log, cells.involvement("police"))).toBeUndefined();
  });
});

describe("taking a case out", () => {
  it("needs a reason, which stays at the foot of the cases with the way back", async () => {
    const audit = await showCase();
    await takeOut();
    await userEvent.click(screen.getByRole("link", { name: "Say why it is taken out" }));
    expect(screen.getByRole("textbox", { name: "Why it is taken out" })).toHaveFocus();
    await userEvent.type(screen.getByRole("textbox", { name: "Why it is taken out" }), "Proceedings begun");
    await userEvent.click(screen.getByRole("button", { name: "Take the case out" }));

    await heading("Cases");
    const out = screen.getByRole("table", { name: "Taken out of this audit" });
    expect(within(out).getByRole("row", { name: /CP-1 Proceedings begun/ })).toBeVisible();
    expect(screen.queryByRole("link", { name: "CP-1" })).toBeNull();

    await userEvent.click(screen.getByRole("button", { name: "Put back CP-1" }));
    expect(await screen.findByRole("link", { name: "CP-1" })).toBeVisible();
    expect(await audit.history(cells.presence)).toHaveLength(3);
  });

  it("is refused once somebody has graded it", async () => {
    const audit = await showCase(begun);
    await takeOut("Proceedings begun");
    expect(await screen.findByText(/1 return begun for this case/)).toBeVisible();
    expect(currentValue(audit.log, cells.presence)).toEqual({ state: "in" });
  });
});

describe("earlier versions of a case", () => {
  it("are put back, but not over the reference of another case nor over a begun return", async () => {
    const audit = await showCase(
      change(cells.involvement("police"), "not-known"),
      change(cells.involvement("police"), "known"),
      change(cells.band("sex"), "female"),
    );
    await audit.save([begun, change(cells.reference, "CP-9"), change(cells.band("sex"), "male")]);
    await audit.save([change(caseCells(secondCase).reference, "CP-1")]);
    await goTo(paths.earlier(paths.case(audit.id, firstCase)));

    await userEvent.click(await screen.findByRole("button", { name: /^Put back the reference/ }));
    expect(await screen.findByText("Another case already has this reference.")).toBeVisible();
    const [notKnown] = screen.getAllByRole("button", { name: /^Put back how the case is known to Police/ });
    await userEvent.click(notKnown as HTMLElement);
    expect(await screen.findByText(/This agency has begun a return/)).toBeVisible();
    expect(currentValue(audit.log, cells.reference)).toBe("CP-9");
    expect(currentValue(audit.log, cells.involvement("police"))).toBe("known");

    await userEvent.click(screen.getByRole("button", { name: /^Put back sex/ }));
    await waitFor(() => expect(currentValue(audit.log, cells.band("sex"))).toBe("female"));
  });
});
