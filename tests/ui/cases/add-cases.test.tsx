import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { listCases } from "#src/domain/audit/list-cases.ts";
import { paths } from "#src/features/shared/paths.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import { heading, showApplication, startAudit } from "#tests/support/show-application.tsx";

// Every reference and name here is made up.

const references = () => screen.getByRole("textbox", { name: "References" });
const referencesOf = (audit: OpenAudit) => listCases(audit.log).map(({ reference }) => reference);
/** The row of "Please look at these" for one line of the list. */
const line = (number: number) => {
  const table = screen.getByRole("table", { name: "Please look at these" });
  return within(table)
    .getByRole("rowheader", { name: String(number) })
    .closest("tr") as HTMLElement;
};

async function paste(text: string) {
  await userEvent.clear(references());
  await userEvent.click(references());
  await userEvent.paste(text);
}

async function showCases() {
  const { workspace, audit } = await startAudit();
  await showApplication(paths.cases(audit.id), workspace);
  await heading("Cases");
  return audit;
}

describe("cases", () => {
  it("are typed one on a line, and the number to be added is said before and after", async () => {
    const audit = await showCases();
    await userEvent.type(references(), "CP-10{Enter}CP-3");
    expect(screen.queryByRole("table", { name: "Please look at these" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Add 2 cases" }));
    expect(await screen.findByText("2 cases added.")).toBeVisible();
    expect(referencesOf(audit)).toEqual(["CP-1", "CP-2", "CP-3", "CP-10"]);
    expect(references()).toHaveValue("");
    expect(screen.getByRole("link", { name: "CP-10" })).toBeVisible();
  });

  it("that are in the list twice or in the audit already are shown and left out, however the dash is typed", async () => {
    const audit = await showCases();
    await paste("CP-7\ncp - 7\nCP–2");
    expect(line(2)).toHaveTextContent("The same as line 1: left out");
    expect(line(3)).toHaveTextContent("Already in this audit: left out");
    await userEvent.click(screen.getByRole("button", { name: "Add 1 case" }));
    expect(await screen.findByText("1 case added. 2 lines were left out.")).toBeVisible();
    expect(referencesOf(audit)).toEqual(["CP-1", "CP-2", "CP-7"]);
  });

  it.each([
    ["a name", "Ella Parsons", "Looks like a name"],
    ["a date of birth", "12/03/2019", "Looks like a date of birth"],
    ["an NHS number", "943 476 5919", "Looks like an NHS number"],
  ])("that look like %s are asked about, and added only when they are ticked", async (_, reference, question) => {
    const audit = await showCases();
    await paste(`CP-7\n${reference}`);
    expect(line(2)).toHaveTextContent(question);
    await userEvent.click(screen.getByRole("button", { name: "Add 1 case" }));
    await waitFor(() => expect(referencesOf(audit)).toEqual(["CP-1", "CP-2", "CP-7"]));

    await paste(reference);
    await userEvent.click(screen.getByRole("checkbox", { name: `Add it all the same (${reference})` }));
    await userEvent.click(screen.getByRole("button", { name: "Add 1 case" }));
    await waitFor(() => expect(referencesOf(audit)).toContain(reference));
  });

  it("that a spreadsheet would run are kept as the text they are", async () => {
    const audit = await showCases();
    await paste("=1+1");
    expect(line(1)).toHaveTextContent("Looks like a formula; it is kept as plain text");
    await userEvent.click(screen.getByRole("checkbox", { name: "Add it all the same (=1+1)" }));
    await userEvent.click(screen.getByRole("button", { name: "Add 1 case" }));
    expect(await screen.findByRole("link", { name: "=1+1" })).toBeVisible();
    expect(referencesOf(audit)).toContain("=1+1");
  });

  it("are 500 lines at most, and of 501 none is added", async () => {
    const audit = await showCases();
    await paste(Array.from({ length: 501 }, (_, place) => `X-${place}`).join("\n"));
    expect(screen.getByText(/More than 500 lines/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Add these cases" }));
    expect(screen.getByText("There is a problem")).toBeVisible();
    expect(referencesOf(audit)).toEqual(["CP-1", "CP-2"]);
  });

  it("are asked for where the list is empty, with the way to the field", async () => {
    await showCases();
    await userEvent.click(screen.getByRole("button", { name: "Add these cases" }));
    await userEvent.click(screen.getByRole("link", { name: "There are no references in it. Type at least one." }));
    expect(references()).toHaveFocus();
  });
});
