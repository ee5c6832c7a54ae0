// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { aSignedOffReturn } from "#tests/support/builders/a-signed-off-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anAuditSaying } from "#tests/support/builders/an-audit-saying.ts";
import { anArea, anInstrument, aStandard } from "#tests/support/builders/an-instrument.ts";
import { type AuditToExport, changedRow, exported, liveIn, unsaid } from "#tests/support/exported-report.ts";
import { hostileFormulas } from "#tests/support/hostile-formulas.ts";
import { awkwardTexts, scriptPayloads } from "#tests/support/hostile-texts.ts";
import { liveInPage } from "#tests/support/live-in-page.ts";
import { reopen } from "#tests/support/live-in-workbook.ts";
import { isLongRun } from "#tests/support/long-run.ts";
import { partsOf } from "#tests/support/report-tables.ts";
import { readWithMammoth } from "#tests/support/word-file.ts";

// From the cells of an audit to the four files, as other programs open them: whatever was written is there and is nothing but text.

// Each makes four files and opens them with four programs.
vi.setConfig({ testTimeout: isLongRun ? 300_000 : 60_000 });

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

describe.each([
  ["formulas", hostileFormulas, 5],
  ["scripts", scriptPayloads, 5],
  ["awkward texts", awkwardTexts, 4],
])("an audit with %s in every place for a text", (_, all, size) => {
  it.each(inGroups<string>(all, size).map((texts, at) => ({ texts, at })))(
    "is exported whole, and nothing of it is live: group $at",
    async ({ texts }) => {
      const made = await exported(anAuditSaying(texts));
      expect(await liveIn(made)).toEqual([]);
      expect(await unsaid(made, texts)).toEqual([]);
      expect(await changedRow(made)).toBeNull();
    },
  );
});

describe("an audit of an unusual size", () => {
  const opens = async (audit: AuditToExport) => {
    const made = await exported(audit);
    expect(await liveIn(made)).toEqual([]);
    expect(await changedRow(made)).toBeNull();
    const headings = (await readWithMammoth(made.files.docx)).querySelectorAll("h1:not(.title)");
    expect(headings).toHaveLength(13);
    return made;
  };

  it("is exported without a case, an agency or a title", async () => {
    const { rows } = await opens({ log: aLaptop("lead").log, instrument: anInstrument() });
    expect(rows).toHaveLength(1);
  });

  it("is exported with nothing graded", async () => {
    const made = await opens({ log: anAudit().log, instrument: anInstrument() });
    expect(await unsaid(made, ["Nothing is signed off yet, so there are no figures to report."])).toEqual([]);
  });

  it("is exported with one case of one agency", async () => {
    const laptop = anAudit();
    laptop.save(
      change(setUpCells.agency("social-care"), { state: "removed", reason: "Not asked" }),
      ...aSignedOffReturn("case-a", "police", { plan: { outcome: "good", goodPractice: "Seen at home." } }, "good"),
    );
    const made = await opens({ log: laptop.log, instrument: anInstrument() });
    expect(await unsaid(made, ["Seen at home.", "1 signed off of 2 expected"])).toEqual([]);
  });

  it("is exported with as many areas, and standards in one, as an instrument can have", async () => {
    // 40 standards in each of the 40 take half a minute, and are the long run's: here in the last, which is answered.
    const standardsOf = (area: number) => (isLongRun || area === 39 ? 40 : 6);
    const areas = Array.from({ length: 40 }, (_, area) =>
      anArea(`area-${area}`, area + 1, {
        standards: Array.from({ length: standardsOf(area) }, (_, at) => aStandard(`area-${area}-${at}`)),
      }),
    );
    const standards = areas.reduce((sum, area) => sum + area.standards.length, 0);
    const laptop = anAudit();
    const answers = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`area-39-${at}`, "no" as const]));
    laptop.save(change(setUpCells.agency("social-care"), { state: "removed", reason: "Not asked" }));
    laptop.save(...aSignedOffReturn("case-a", "police", { "area-39": { outcome: "inadequate", answers } }));
    const made = await opens({ log: laptop.log, instrument: anInstrument({ areas }) });
    expect(partsOf(made.report)).toHaveLength(13 + 40);
    expect(made.rows).toHaveLength(1 + 2 * (40 + standards + 1));
    expect((await reopen(made.files.xlsx)).getWorksheet("Area 40 standards")?.rowCount).toBeGreaterThan(41);
  });
});

describe("the checks themselves", () => {
  const text = "<b>=1+1</b>";
  const made = exported(anAuditSaying([text, "plain"]));

  it("find a text that is not in the files", async () => {
    expect(await unsaid(await made, [text, "never written"])).toEqual(["never written", "never written"]);
  });

  it("find an answer that one of the files holds otherwise", async () => {
    const { rows, ...rest } = await made;
    const changed = rows.map((row, at) => (at === rows.length - 1 ? [...row.slice(0, -1), "something else"] : row));
    expect(await changedRow({ ...rest, rows: changed })).toContain(`workbook, ${rows.length}`);
  });

  it("find markup that was not escaped", async () => {
    const { files } = await made;
    const page = new TextDecoder().decode(files.html);
    for (const payload of ["<script>1</script>", "<b>", "<p onclick='1'>", "<a href='https://example.invalid'>"]) {
      const opened = new TextEncoder().encode(page.replace("<main", `${payload}<main`));
      expect(liveInPage(opened), payload).not.toEqual([]);
    }
  });
});
