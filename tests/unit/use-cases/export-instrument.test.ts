import type exceljs from "exceljs";
import { describe, expect, it, vi } from "vitest";
import type { Area, Instrument } from "#src/domain/instrument/schema.ts";
import { gradeLabel, inWords } from "#src/domain/instrument/wording.ts";
import { sayLimit } from "#src/domain/words/say-limit.ts";
import { exportInstrument, instrumentFileName } from "#src/use-cases/export-instrument.ts";
import type { StartRenderer } from "#src/use-cases/run-renderer.ts";
import { anArea, anInstrument, aStandard } from "#tests/support/builders/an-instrument.ts";
import { hostileFormulas } from "#tests/support/hostile-formulas.ts";
import { inProcessRenderer } from "#tests/support/in-process-renderer.ts";
import { liveInWorkbook, reopen } from "#tests/support/live-in-workbook.ts";
import { readShipped, shippedFiles } from "#tests/support/shipped-instruments.ts";

// From an instrument to a workbook that another library opens: everything it says is there, and nothing of it runs.

vi.setConfig({ testTimeout: 60_000 });

const by = (startRenderer: StartRenderer) => ({
  startRenderer,
  onProgress: () => undefined,
  signal: new AbortController().signal,
});

async function workbookOf(instrument: Instrument) {
  const made = await exportInstrument(instrument, by(inProcessRenderer));
  if (!made.ok) throw new Error(made.error.type);
  return { bytes: made.value, workbook: await reopen(made.value) };
}

/** The rows of a sheet under its caption and its header, to the first empty one. */
function rowsOn(workbook: exceljs.Workbook, name: string): string[][] {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}.`);
  const rows: string[][] = [];
  for (let at = 3; at <= sheet.rowCount; at++) {
    const row = sheet.getRow(at);
    const texts = Array.from({ length: row.cellCount }, (_, column) => row.getCell(column + 1).text);
    if (texts.every((text) => text === "")) break;
    rows.push(texts);
  }
  return rows;
}

const ladderRows = (area: Area, instrument: Instrument, say: (text: string) => string) =>
  (["outstanding", "good", "requires-improvement", "inadequate"] as const).flatMap((grade) =>
    area.ladder[grade].map(({ text }) => [
      `${area.number} ${say(area.title)}`,
      gradeLabel(grade, instrument, "today"),
      say(text),
    ]),
  );

describe("the workbook of an instrument", () => {
  it.each(shippedFiles)("of %s holds everything that the instrument says, and opens as text alone", async (file) => {
    const instrument = readShipped(file);
    const say = (text: string) => inWords(text, instrument, "today");
    const label = (id: string) => instrument.agencies.find((agency) => agency.id === id)?.label ?? "";
    const asked = (by: "every-agency" | readonly string[]) =>
      by === "every-agency" ? "Every agency" : by.map(label).join(", ");
    const { bytes, workbook } = await workbookOf(instrument);

    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "About",
      "Areas",
      "Standards",
      "Ladders",
      "Look for",
      "Timescales",
      "Milestones",
      "Agencies and profile",
      "Voices and themes",
      "Words",
      "Basis",
    ]);
    const areas = rowsOn(workbook, "Areas");
    expect(areas.map(([number, title, question]) => [number, title, question])).toEqual(
      instrument.areas.map(({ number, title, question }) => [`${number}`, say(title), say(question)]),
    );
    expect(
      rowsOn(workbook, "Standards").map(([area, number, standard, critical, guidance, by]) => [
        area,
        number,
        standard,
        critical,
        guidance,
        by,
      ]),
    ).toEqual(
      instrument.areas.flatMap((area) =>
        area.standards.map((standard, index) => [
          `${area.number} ${say(area.title)}`,
          `${area.number}.${index + 1}`,
          say(standard.text),
          standard.critical ? "Critical" : "No",
          say(standard.guidance),
          asked(standard.answeredBy),
        ]),
      ),
    );
    expect(rowsOn(workbook, "Ladders")).toEqual(instrument.areas.flatMap((area) => ladderRows(area, instrument, say)));
    expect(rowsOn(workbook, "Look for").map(([, agency, text]) => [agency, text])).toEqual(
      instrument.areas.flatMap(({ lookFor }) =>
        lookFor.flatMap(({ agency, points }) => points.map(({ text }) => [label(agency), say(text)])),
      ),
    );
    const milestone = (id: string) => say(instrument.milestones.find((each) => each.id === id)?.label ?? "");
    expect(rowsOn(workbook, "Timescales").map((row) => row.slice(0, 4))).toEqual(
      instrument.timescales.map((timescale) => [
        say(timescale.label),
        milestone(timescale.from),
        milestone(timescale.to),
        sayLimit(timescale, null),
      ]),
    );
    expect(rowsOn(workbook, "Milestones")).toHaveLength(instrument.milestones.length);
    expect(rowsOn(workbook, "Agencies and profile")).toHaveLength(
      instrument.agencies.length + instrument.profile.reduce((sum, { options }) => sum + options.length, 0),
    );
    const terms = Object.entries(instrument.wordings.today.terms);
    expect(rowsOn(workbook, "Words").slice(12)).toEqual(
      terms.map(([term, text]) => ["Term", term, text, instrument.wordings["2010"].terms[term]]),
    );
    expect(rowsOn(workbook, "Basis").map(([title]) => title)).toEqual(instrument.basis.map(({ title }) => title));

    expect(await liveInWorkbook(bytes)).toEqual([]);
    // Each sheet keeps its header in sight and filters.
    for (const sheet of workbook.worksheets.slice(1)) {
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 2, xSplit: 1 });
      expect(sheet.autoFilter).toBeTruthy();
    }
  });

  it("leaves no term unsaid, and every sheet is named on the first", async () => {
    const { workbook } = await workbookOf(readShipped("child-protection.json"));
    const texts: string[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ text }) => texts.push(text))));
    expect(texts.length).toBeGreaterThan(2_000);
    expect(texts.filter((text) => /\[\[/.test(text))).toEqual([]);
    for (const { name } of workbook.worksheets.slice(1)) expect(texts).toContain(name);
  });

  it("holds whatever is written in it as nothing but text", async () => {
    const standards = hostileFormulas.map((text, index) => aStandard(`s-${index}`, { text, guidance: text }));
    const instrument = anInstrument({
      title: "=1+1",
      areas: [anArea("plan", 1, { title: "+1", standards })],
    });
    const { bytes, workbook } = await workbookOf(instrument);
    expect(await liveInWorkbook(bytes)).toEqual([]);
    expect(rowsOn(workbook, "Standards")).toHaveLength(hostileFormulas.length);
  });

  it("is called by id and version and nothing else", () => {
    const instrument = anInstrument({ title: "Neglect in one family" });
    expect(instrumentFileName(instrument, "xlsx")).toBe("child-protection-1.0.0.xlsx");
    expect(instrumentFileName(instrument, "json")).toBe("child-protection-1.0.0.json");
  });

  it("that cannot be made is said to have failed, and the worker is let go", async () => {
    const renderer = inProcessRenderer();
    const post = () => {
      throw new Error("It would not be copied.");
    };
    const made = await exportInstrument(
      anInstrument(),
      by(() => ({ ...renderer, post })),
    );
    expect(made).toEqual({ ok: false, error: { type: "failed", detail: "Error: It would not be copied." } });
    expect(renderer.stopped()).toBe(true);
  });
});

describe("control", () => {
  it("a workbook from which a descriptor was left out is not what the instrument says", async () => {
    const instrument = readShipped("child-protection.json");
    const shorter = structuredClone(instrument);
    shorter.areas[3]?.ladder.good.pop();
    const { workbook } = await workbookOf(shorter);
    const say = (text: string) => inWords(text, instrument, "today");
    expect(rowsOn(workbook, "Ladders")).not.toEqual(
      instrument.areas.flatMap((area) => ladderRows(area, instrument, say)),
    );
  });
});
