import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { caseCells } from "#src/domain/audit/cells.ts";
import { involvements, standardAnswers } from "#src/domain/audit/values.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { change } from "#src/domain/log/change.ts";
import type { Log } from "#src/domain/log/log.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import { tidyColumns, tidyRowsOf } from "#src/domain/report/tidy-rows.ts";
import type { AuditId, CaseId } from "#src/kernel/ids.ts";
import { openExample } from "#src/use-cases/open-example.ts";
import { aSignedOffReturn } from "#tests/support/builders/a-signed-off-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";
import { fixedPorts } from "#tests/support/builders/fixed-ports.ts";
import { exampleKeys } from "#tests/support/examples.ts";
import { tableOf, tablesOf } from "#tests/support/report-tables.ts";

type Row = Readonly<Record<string, string | number>>;

function read(log: Log, instrument: Instrument) {
  const source = readReportSource(log, instrument, "today");
  const rows = source.data.cases
    .flatMap((each) => tidyRowsOf(source, each))
    .map((row): Row => Object.fromEntries(tidyColumns.map(({ id }, index) => [id, row[index] ?? ""])));
  return { report: buildReport(source, "today"), rows };
}

const labels = ["Outstanding", "Good", "Requires improvement to be good", "Inadequate"];

/** The figures of one table of grades, made again by whoever has nothing but the rows. */
function gradesAgain(rows: readonly Row[]): (string | number)[] {
  const counts = labels.map((label) => rows.filter(({ value }) => value === label).length);
  return [...counts, counts.reduce((sum, count) => sum + count, 0)];
}

/** Finds every figure of the report that the rows do not bear out. */
function differences({ report, rows }: ReturnType<typeof read>, instrument: Instrument): string[] {
  const found: string[] = [];
  const compare = (what: string, printed: readonly unknown[], again: readonly unknown[]) => {
    if (JSON.stringify(printed) !== JSON.stringify(again))
      found.push(`${what}: ${printed.join(" ")} / ${again.join(" ")}`);
  };
  const first = rows.filter(({ rater }) => !/-[2-9]$/.test(String(rater)));
  const own = tableOf(report, "own-by-area").rows;
  for (const [index, area] of instrument.areas.entries()) {
    const of = first.filter((row) => row["area-number"] === area.number);
    compare(area.title, (own[index] ?? []).slice(1, 6), gradesAgain(of.filter(({ kind }) => kind === "Area grade")));
    for (const [line, standard] of area.standards.entries()) {
      const answers = of.filter(({ kind, item }) => kind === "Standard" && item === standard.text);
      const counts = ["No", "Partly", "Yes"].map((answer) => answers.filter(({ value }) => value === answer).length);
      const printed = (tableOf(report, `area-${area.id}`).rows[line] ?? []).slice(1, 5);
      compare(standard.id, printed, [...counts, counts.reduce((sum, count) => sum + count, 0)]);
    }
  }
  compare("Overall", (own.at(-1) ?? []).slice(1, 6), gradesAgain(first.filter(({ kind }) => kind === "Overall grade")));
  for (const row of tableOf(report, "areas-by-agency").rows) {
    const of = first.filter(({ agency, kind }) => agency === row[0] && kind === "Area grade");
    compare(String(row[0]), row.slice(2, 7), gradesAgain(of));
  }
  const timescales = tablesOf(report).find(({ id }) => id === "timescales");
  const hasReason = timescales?.columns.some(({ id }) => id === "late-with-reason") === true;
  for (const [timescale = "", , ...printed] of timescales?.rows ?? []) {
    const of = first.filter(({ kind, item }) => kind === "Timescale" && item === timescale);
    const met = of.filter(({ value }) => value === "Met").length;
    const due = of.filter(({ value }) => value !== "").length;
    const reason = of.filter(({ value }) => value === "Late with a recorded reason").length;
    const late = of.filter(({ value }) => value === "Late").length;
    const again = [due, met, late, ...(hasReason ? [reason] : [])];
    compare(String(timescale), printed.slice(0, again.length), again);
  }
  return found;
}

describe("the figures of the report, made again from the rows of the tidy table", () => {
  let example: Awaited<ReturnType<typeof openExample>>;
  beforeAll(async () => {
    example = await openExample("example" as AuditId, "child-protection", fixedPorts("example"));
  }, 60_000);

  it.each(exampleKeys)("are the same for the example in %s", async (key) => {
    const { audit, instrument } = await openExample("example" as AuditId, key, fixedPorts("example"));
    expect(differences(read(audit.log, withoutTerms(instrument)), withoutTerms(instrument))).toEqual([]);
  });

  it("are found to differ when one row says something else", () => {
    const { audit } = example;
    const instrument = withoutTerms(example.instrument);
    const { report, rows } = read(audit.log, instrument);
    const at = rows.findIndex(({ kind, value }) => kind === "Area grade" && value === "Good");
    const changed = rows.map((row, index) => (index === at ? { ...row, value: "Inadequate" } : row));
    expect(differences({ report, rows: changed }, instrument)).not.toEqual([]);
  });

  it("are found to differ when a timescale's row says something else", () => {
    const { audit } = example;
    const instrument = withoutTerms(example.instrument);
    const { report, rows } = read(audit.log, instrument);
    const at = rows.findIndex(({ kind, value }) => kind === "Timescale" && value === "Late");
    expect(rows[at]).toMatchObject({ return: "Signed off", mark: expect.stringMatching(/^due \d/) });
    const changed = rows.map((row, index) => (index === at ? { ...row, value: "Met" } : row));
    expect(differences({ report, rows: changed }, instrument)).toHaveLength(1);
  });

  it("are the same for audits of every kind of answer and of none", () => {
    const instrument = anInstrument();
    const outcome = fc.constantFrom(
      "outstanding",
      "good",
      "requires-improvement",
      "inadequate",
      "not-applicable",
      "not-enough-on-file",
      "not-involved",
      undefined,
    );
    const said = fc.record({ outcome, answer: fc.constantFrom(...standardAnswers, undefined), overall: outcome });
    const place = fc.record({
      involvement: fc.constantFrom(...involvements),
      signedOff: fc.boolean(),
      areas: fc.array(said, { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 4, maxLength: 4 }), (places) => {
        const laptop = anAudit();
        for (const [index, { involvement, signedOff, areas }] of places.entries()) {
          const caseId = index < 2 ? "case-a" : "case-b";
          const agency = index % 2 === 0 ? "social-care" : "police";
          laptop.save(change(caseCells(caseId as CaseId).involvement(agency), involvement));
          const inAreas = Object.fromEntries(
            instrument.areas.map(({ id }, area) => {
              const { outcome: graded, answer } = areas[area] ?? {};
              return [id, { ...(graded && { outcome: graded }), ...(answer && { answers: { [`${id}-1`]: answer } }) }];
            }),
          );
          const changes = aSignedOffReturn(caseId, agency, inAreas, areas[0]?.overall);
          laptop.save(...(signedOff ? changes : changes.slice(0, -1)));
        }
        expect(differences(read(laptop.log, instrument), instrument)).toEqual([]);
      }),
      { numRuns: 60, seed: 20261127 },
    );
  });

  it("have a table for every area of the example, none of them empty", () => {
    const { report } = read(example.audit.log, example.instrument);
    expect(
      tablesOf(report)
        .filter(({ id }) => id.startsWith("area-"))
        .map(({ rows }) => rows.length),
    ).toEqual(example.instrument.areas.map(({ standards }) => standards.length));
  });
});

/** Terms in place of their words would make a standard's text another one than its row's. */
function withoutTerms(instrument: Instrument): Instrument {
  return JSON.parse(JSON.stringify(instrument).replaceAll(/\[\[[a-z-]+\]\]/g, "the term")) as Instrument;
}
