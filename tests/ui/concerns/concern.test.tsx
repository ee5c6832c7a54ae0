import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { concernCells } from "#src/domain/audit/cells.ts";
import { listConcerns } from "#src/domain/audit/list-concerns.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { concernText } from "#src/features/concerns/save-concern-file.ts";
import { paths } from "#src/features/shared/paths.ts";
import type { ConcernId } from "#src/kernel/ids.ts";
import {
  childProtection,
  firstCase,
  goTo,
  heading,
  showApplication,
  startAudit,
} from "#tests/support/show-application.tsx";

const id = "q7x4n8p5r1k3v9m2" as ConcernId;
const cells = concernCells(id);
const what = change(cells.what, "Bruise on a baby who cannot move");
const box = (name: string) => screen.getByRole("textbox", { name });
const choice = (name: string) => screen.getByRole("combobox", { name });

async function showConcern(...changes: Change[]) {
  const { workspace, audit } = await startAudit(changes);
  await showApplication(paths.concern(audit.id, id), workspace);
  await heading("Immediate concern");
  return audit;
}

async function showNew(path: (audit: Parameters<typeof paths.newConcern>[0]) => string = paths.newConcern) {
  const { workspace, audit } = await startAudit();
  await showApplication(path(audit.id), workspace);
  await heading("Immediate concern");
  return audit;
}

describe("an immediate concern", () => {
  it("says first to telephone, and that nothing is sent", async () => {
    await showNew();
    const first = screen.getByRole("heading", { level: 1 }).nextElementSibling;
    expect(first).toHaveTextContent(/^Telephone now. This sends nothing./);
  });

  it("records nothing by being opened, and is listed as soon as anything is said", async () => {
    const audit = await showNew();
    expect(listConcerns(audit.log)).toEqual([]);
    expect(screen.getByText(/^Nothing is recorded yet/)).toBeVisible();
    await userEvent.type(box("What worries you now"), "Bruise on a baby");
    await userEvent.tab();
    await waitFor(() => expect(listConcerns(audit.log)).toMatchObject([{ state: "open", what: "Bruise on a baby" }]));
    expect(screen.queryByText(/^Nothing is recorded yet/)).toBeNull();
    await goTo(paths.concerns(audit.id));
    expect(await screen.findByRole("row", { name: /No case given Open/ })).toBeVisible();
  });

  it("may have nothing but the day on which someone was told", async () => {
    const audit = await showNew();
    const day = within(screen.getByRole("group", { name: "Date you told them" }));
    await userEvent.type(day.getByRole("textbox", { name: "Day" }), "21");
    await userEvent.type(day.getByRole("textbox", { name: "Month" }), "11");
    await userEvent.type(day.getByRole("textbox", { name: "Year" }), "2026");
    await waitFor(() => expect(listConcerns(audit.log)).toMatchObject([{ state: "open", toldAt: "2026-11-21" }]));
    await userEvent.type(box("Time"), "2:32 pm");
    await userEvent.tab();
    await waitFor(() => expect(listConcerns(audit.log)[0]?.toldAt).toBe("2026-11-21T14:32"));
    await goTo(paths.concerns(audit.id));
    expect(await screen.findByText("21 November 2026, 14:32")).toBeVisible();
  });

  it("brings the case and the agency from the grading page, keeps them with the first thing said, and leads back", async () => {
    const audit = await showNew((auditId) => paths.newConcern(auditId, firstCase, 2));
    expect(choice("Case")).toHaveDisplayValue("CP-1");
    expect(choice("From the file of")).toHaveDisplayValue("Police");
    expect(screen.getByRole("link", { name: "Back to the return" })).toHaveAttribute(
      "href",
      `#${paths.return(audit.id, firstCase, 2)}`,
    );
    await userEvent.type(box("Who you told, by role"), "Duty manager");
    await userEvent.tab();
    await waitFor(() => expect(listConcerns(audit.log)).toMatchObject([{ caseId: firstCase, agencyId: "police" }]));
    await userEvent.selectOptions(choice("Case"), "Choose a case");
    await waitFor(() => expect(listConcerns(audit.log)[0]?.caseId).toBeNull());
    expect(choice("Case")).toHaveDisplayValue("Choose a case");
  });

  it("does not take an agency or a case from an address that names none of this audit", async () => {
    await showNew((auditId) => `${paths.newConcern(auditId)}?case=nobody&agency=99`);
    expect(choice("Case")).toHaveDisplayValue("Choose a case");
    expect(choice("From the file of")).toHaveDisplayValue("Choose an agency");
    expect(screen.getByRole("link", { name: "All concerns in this audit" })).toBeVisible();
  });
});

describe("closing a concern", () => {
  const close = () => userEvent.click(screen.getByRole("button", { name: "Close this concern" }));

  it("needs a response and then a role, each asked for where it is missing", async () => {
    const audit = await showConcern(what);
    await close();
    await userEvent.click(await screen.findByRole("link", { name: "Write what they said they would do" }));
    expect(box("What they said they would do")).toHaveFocus();
    await userEvent.type(box("What they said they would do"), "Visit today");
    await close();
    await userEvent.click(await screen.findByRole("link", { name: /^Enter your role/ }));
    expect(box("Your role")).toHaveFocus();
    await userEvent.type(box("Your role"), "Named nurse");
    await close();
    expect(await screen.findByText(/^Closed/, { selector: "strong" })).toBeVisible();
    expect(listConcerns(audit.log)).toMatchObject([
      { state: "closed", response: "Visit today", closed: { role: "Named nurse" } },
    ]);
    expect(screen.queryByText("Telephone now. This sends nothing.")).toBeNull();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("can be taken back by opening it again", async () => {
    const audit = await showConcern(
      what,
      change(cells.response, "Visit today"),
      change(cells.closed, { role: "Named nurse" }),
    );
    expect(screen.getByText(/by Named nurse, 21 November 2026/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Open this concern again" }));
    await waitFor(() => expect(listConcerns(audit.log)[0]?.state).toBe("open"));
    expect(box("What worries you now")).toHaveValue("Bruise on a baby who cannot move");
  });

  it("waits until two versions of an answer are settled on this page", async () => {
    const { workspace, audit } = await startAudit([what, change(cells.toldAt, "2026-11-21")]);
    await audit.save([{ cell: cells.toldAt, value: "2026-11-20", parents: [] }]);
    await showApplication(paths.concern(audit.id, id), workspace);
    await heading("Immediate concern");
    await close();
    expect(await screen.findByText(/This concern has two versions of an answer/)).toBeVisible();
    const versions = screen.getByRole("region", { name: /Two versions of when they were told/ });
    const version = within(versions).getByText("20 November 2026").closest("li") as HTMLElement;
    await userEvent.click(within(version).getByRole("button"));
    await waitFor(() => expect(listConcerns(audit.log)).toMatchObject([{ state: "open", toldAt: "2026-11-20" }]));
  });
});

describe("a concern that was raised by mistake", () => {
  it("is taken back with a reason, stays in the list with it, and can be opened again", async () => {
    const audit = await showConcern(what);
    await userEvent.click(screen.getByText("It was raised by mistake"));
    await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
    await userEvent.click(await screen.findByRole("link", { name: "Say why it is taken back" }));
    await userEvent.type(box("Why it is taken back"), "Another child's file");
    await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
    expect(await screen.findByText("Another child's file", { ignore: "textarea" })).toBeVisible();
    await goTo(paths.concerns(audit.id));
    expect(await screen.findByRole("row", { name: /Taken back/ })).toBeVisible();
    await goTo(paths.concern(audit.id, id));
    await userEvent.click(await screen.findByRole("button", { name: "Open this concern again" }));
    await waitFor(() => expect(listConcerns(audit.log)[0]?.state).toBe("open"));
  });
});

describe("earlier versions of a concern", () => {
  it("are put back while it is open, and only read once it is closed", async () => {
    const audit = await showConcern(what);
    await audit.save([change(cells.what, "Bruise, now explained")]);
    await goTo(paths.earlier(paths.concern(audit.id, id)));
    await userEvent.click(await screen.findByRole("button", { name: /^Put back what worries you/ }));
    await waitFor(() => expect(listConcerns(audit.log)[0]?.what).toBe("Bruise on a baby who cannot move"));

    await audit.save([change(cells.response, "Visit today"), change(cells.closed, { role: "Named nurse" })]);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Put back/ })).toBeNull());
    expect(screen.getByText("Bruise, now explained")).toBeVisible();
  });
});

describe("the small file of a concern", () => {
  it("says everything in plain lines, what is not recorded included", async () => {
    const { audit } = await startAudit([what, change(cells.caseId, firstCase), change(cells.agencyId, "police")]);
    const [concern] = listConcerns(audit.log);
    if (concern === undefined) throw new Error("There is no concern.");
    const text = concernText(concern, audit.log, [childProtection]);
    expect(text).toContain("Case:\r\nCP-1\r\n");
    expect(text).toContain("From the file of:\r\nPolice\r\n");
    expect(text).toContain("Told, by role:\r\nNot recorded yet\r\n");
    expect(text).toContain("State:\r\nOpen\r\n");
  });
});
