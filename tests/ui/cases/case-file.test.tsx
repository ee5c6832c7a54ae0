import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { listCases } from "#src/domain/audit/list-cases.ts";
import { paths } from "#src/features/shared/paths.ts";
import { heading, showApplication, startAudit } from "#tests/support/show-application.tsx";

// Every reference and name here is made up.

const picker = () => screen.getByLabelText("Or open a file with a column of references");
const column = () => screen.findByRole("combobox", { name: "Column with the references" });

async function showCases() {
  const { workspace, audit } = await startAudit();
  await showApplication(paths.cases(audit.id), workspace);
  await heading("Cases");
  return audit;
}

async function open(content: BlobPart, name = "cases.csv") {
  await userEvent.upload(picker(), new File([content], name), { applyAccept: false });
}

async function aWorkbook(rows: CellValue[][]): Promise<BlobPart> {
  return new Uint8Array(await writeXlsx({ sheets: [{ name: "Sample", rows }] }));
}

describe("a file with a column of references", () => {
  it("has its column chosen by the person, and nothing else of it is taken", async () => {
    const audit = await showCases();
    await open("Ref,Child\nCP-8,Ella Parsons\nCP-9,John Smith\n");
    expect(await column()).toHaveFocus();
    await userEvent.selectOptions(await column(), "A");
    await userEvent.click(screen.getByRole("button", { name: "Add 2 cases" }));
    expect(await screen.findByText("2 cases added. 1 line was left out.")).toBeVisible();
    const kept = listCases(audit.log).map(({ reference }) => reference);
    expect(kept).toEqual(["CP-1", "CP-2", "CP-8", "CP-9"]);
  });

  it("may be a workbook, in which a text that looks like a formula stays a text and is asked about", async () => {
    const audit = await showCases();
    await open(await aWorkbook([["CP-8"], ["=1+1"]]), "cases.xlsx");
    await userEvent.selectOptions(await column(), "A");
    expect(await column()).toHaveAccessibleDescription("Sheet “Sample”");
    await userEvent.click(screen.getByRole("checkbox", { name: "Add it all the same (=1+1)" }));
    await userEvent.click(screen.getByRole("button", { name: "Add 2 cases" }));
    await waitFor(() => expect(listCases(audit.log).map(({ reference }) => reference)).toContain("=1+1"));
  });

  it("is put away without a trace, and what was typed before is there again", async () => {
    await showCases();
    await userEvent.type(screen.getByRole("textbox", { name: "References" }), "CP-5");
    await open("CP-8\nCP-9");
    await userEvent.selectOptions(await column(), "A");
    await userEvent.click(screen.getByRole("button", { name: "Put this file away" }));
    expect(screen.getByRole("textbox", { name: "References" })).toHaveValue("CP-5");
    expect(screen.getByRole("button", { name: "Add 1 case" })).toBeVisible();
    await waitFor(() => expect(picker()).toHaveFocus());
  });

  it("with more than 500 references is refused at its column", async () => {
    const audit = await showCases();
    await open(Array.from({ length: 501 }, (_, place) => `X-${place}`).join("\n"));
    await userEvent.selectOptions(await column(), "A");
    expect(await column()).toHaveAccessibleDescription(/More than 500 lines/);
    await userEvent.click(screen.getByRole("button", { name: "Add these cases" }));
    await userEvent.click(screen.getByRole("link", { name: /More than 500 lines/ }));
    expect(await column()).toHaveFocus();
    expect(listCases(audit.log)).toHaveLength(2);
  });

  it.each([
    ["is empty", "", /The file is empty/],
    ["has a million rows", "X\n".repeat(1_000_000), /more than 1,000 rows/],
    ["is too large", new Uint8Array(10 * 1024 * 1024 + 1), /far larger than a list of cases/],
    ["has a password", encryptedWorkbook(), /The workbook has a password/],
    ["is a document", "%PDF-1.7", /The file holds no table/],
  ])("that %s is refused with what to do, and the next one can be opened", async (_, content, words) => {
    await showCases();
    await open(content);
    expect(await screen.findByText(words)).toBeVisible();
    expect(picker()).toHaveAccessibleDescription(words);
    await open("CP-8");
    expect(await column()).toBeVisible();
  });
});

/** The beginning of an old Office container that holds an encrypted package. */
function encryptedWorkbook(): BlobPart {
  const name = [..."EncryptedPackage\0"].flatMap((character) => [character.charCodeAt(0), 0]);
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...name]);
}
