import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { caseCells, concernCells, firstSlot, panelCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import type { Wording } from "#src/domain/audit/values.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { readCell } from "#src/domain/log/heads.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import { InstrumentReading } from "#src/features/instruments/instrument-reading.tsx";
import { paths, returnPages } from "#src/features/shared/paths.ts";
import type { ConcernId } from "#src/kernel/ids.ts";
import { exportReport, type ReportFormat } from "#src/use-cases/export-report.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import { inProcessRenderer } from "#tests/support/in-process-renderer.ts";
import { firstCase, goTo, secondCase, showApplication, startAudit } from "#tests/support/show-application.tsx";
import { instrumentOfTwoWordings as instrument, strayWords, wordsOf } from "#tests/support/two-wordings.ts";
import { openWordFile } from "#tests/support/word-file.ts";
import { zipParts } from "#tests/support/zip-parts.ts";

// Every screen and every file of one audit that was graded, in both wordings: none says a word of the other.

const concern = "q7x4n8p5r1k3v9m2" as ConcernId;
const cellsFor = (agencyId: string, caseId = firstCase) =>
  returnCells({ caseId, instrumentId: instrument.id, agencyId, slot: firstSlot(agencyId) });
const agencyNumber = (agencyId: string) => instrument.agencies.findIndex(({ id }) => id === agencyId) + 1;

/** Every grade, every answer, departures, harm, evidence, dates and voices, signed off. */
function wholeReturn(agencyId: string, first: number): Change[] {
  const cells = cellsFor(agencyId);
  const grades = ["outstanding", "good", "requires-improvement", "inadequate"] as const;
  const answers = ["yes", "partly", "no", "not-on-file", "not-applicable"] as const;
  return [
    change(cells.independent, "yes"),
    change(cells.transcribed, { from: "Named person", signedOn: "2026-11-03", typedBy: "QA lead" }),
    ...instrument.areas.flatMap((area, index) => [
      change(cells.area(area.id).outcome, grades[(first + index) % grades.length] ?? "good"),
      change(cells.area(area.id).goodPractice, "Rang back at five"),
      change(cells.area(area.id).progress, "complete"),
      ...area.standards.flatMap(({ id }, place) => [
        change(cells.standard(id).answer, answers[(first + index + place) % answers.length] ?? "no"),
        change(cells.standard(id).harm, true),
      ]),
    ]),
    ...instrument.voices.map(({ id }) => change(cells.voice(id), "Was heard at home")),
    ...instrument.milestones.map(({ id }) => change(cells.milestone(id), ["2026-03-02"])),
    change(cells.overallGrade, "inadequate"),
    change(cells.signedOff, { role: "Named professional" }),
  ];
}

const begun = cellsFor("health-visiting");
const changes: readonly Change[] = [
  ...wholeReturn("social-care", 0),
  ...wholeReturn("police", 1),
  change(begun.area("plan").outcome, "outstanding"),
  change(begun.standard(instrument.areas[7]?.standards[0]?.id ?? "").answer, "no"),
  change(begun.overallGrade, "requires-improvement"),
  ...[firstCase, secondCase].flatMap((id) => [
    ...instrument.profile.map(({ id: profile, options }) => change(caseCells(id).band(profile), options[0]?.id ?? "")),
    change(caseCells(id).involvement("police"), "known"),
  ]),
  ...instrument.areas.map(({ id }, index) =>
    change(
      panelCells(firstCase, instrument.id).area(id).agreed,
      (["outstanding", "good", "requires-improvement", "inadequate"] as const)[index % 4] ?? "good",
    ),
  ),
  change(concernCells(concern).what, "A bruise"),
  change(concernCells(concern).agencyId, "police"),
  change(setUpCells.edition, "2010"),
];

async function gradedAudit() {
  const { workspace, audit } = await startAudit(changes, JSON.stringify(instrument));
  // Two versions of one grade, which are shown side by side until somebody settles them.
  await audit.save([{ cell: begun.area("outcomes").outcome, value: "requires-improvement" }]);
  await audit.save([{ cell: begun.area("outcomes").outcome, value: "inadequate", parents: [] }]);
  return { workspace, audit };
}

/** Every address of an audit, each with its title; two that follow one another never share it. */
function screensOf({ id }: OpenAudit): [address: string, title: string][] {
  const returned = paths.return(id, firstCase, agencyNumber("health-visiting"));
  const signedOff = paths.return(id, firstCase, agencyNumber("police"));
  const area = (number: number) => instrument.areas.find((each) => each.number === number)?.title ?? "";
  const areas = [1, 8, 12].flatMap((number): [string, string][] => [
    [returned + returnPages.area(number), `${number} ${area(number)}`],
    [`${returned}/earlier/area/${number}`, "Earlier versions"],
  ]);
  const ofReturn = (base: string): [string, string][] => [
    [base, "Case file"],
    [base + returnPages.about, "About this return"],
    [base + returnPages.voices, "Voices"],
    [base + returnPages.overall, "Overall grade"],
    [base + returnPages.check, "Check your answers"],
    [base + returnPages.signOff, "Sign off this return"],
  ];
  return [
    [paths.audit(id), "Audit"],
    [paths.signOffAudit(id), "Sign off the audit"],
    [paths.received(id, firstCase, agencyNumber("health-visiting")), "Type in a return received on paper"],
    [paths.setUp(id), "Set up the audit"],
    [paths.terms(id), "Terms of reference"],
    [paths.earlier(paths.setUp(id)), "Earlier versions"],
    [paths.cases(id), "Cases"],
    [paths.case(id, firstCase), "Case"],
    [paths.earlier(paths.case(id, firstCase)), "Earlier versions"],
    [paths.concerns(id), "Immediate concerns"],
    [paths.concern(id, concern), "Immediate concern"],
    [paths.earlier(paths.concern(id, concern)), "Earlier versions"],
    ...ofReturn(returned),
    ...areas,
    [`${returned}/earlier/overall`, "Earlier versions"],
    [`${signedOff}${returnPages.area(8)}`, `8 ${area(8)}`],
    ...ofReturn(signedOff),
    [paths.report(id), "Overview report"],
    [paths.reportPart(id, "grades"), "5 Grades"],
    [paths.reportPart(id, "areas", "area-plan"), "6.8"],
    [paths.wholeReport(id), "Whole report"],
    [paths.exportReport(id), "Export the report"],
  ];
}

/** All that the page says, to eyes and to whoever listens, and the title that the browser shows. */
function pageText(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  // The choice of wording itself names both, and the other instruments on offer are called what they are called.
  for (const group of copy.querySelectorAll("fieldset"))
    if (/^(Wording|Second instrument)/.test(group.querySelector("legend")?.textContent ?? "")) group.remove();
  const said = ["aria-label", "alt", "title", "placeholder", "aria-description"].flatMap((name) =>
    [...copy.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)),
  );
  // Words of two elements that stand side by side are not one word.
  for (const element of copy.querySelectorAll("*")) element.append(" ");
  return [document.title, copy.textContent, ...said].join("\n");
}

/** The letters in chips and bars: one that the wording does not have is a grade in the other's words. */
function strayLetters(wording: Wording): string[] {
  const own = Object.values(instrument.wordings[wording].grades).map(({ letter }) => letter);
  const chips = [...document.querySelectorAll(".sl-chip [aria-hidden=true]")].map((chip) => chip.textContent ?? "");
  return chips.filter((letter) => /^[A-Z]$/.test(letter) && !own.includes(letter));
}

async function strayOnScreens(audit: OpenAudit, wording: Wording) {
  const stray: string[] = [];
  const own = wording === "today" ? "wren" : "heron";
  let inOwnWords = 0;
  for (const [address, title] of screensOf(audit)) {
    await goTo(address);
    const said = title.replaceAll("[[w]]", own);
    await waitFor(() => expect(document.title.startsWith(said)).toBe(true), { timeout: 15_000 });
    if (pageText().includes(own)) inOwnWords++;
    const found = [...strayWords(pageText(), wording), ...strayLetters(wording)];
    if (found.length > 0) stray.push(`${address.replace(/^\/audit\/[^/]+/, "")}: ${[...new Set(found)].join(", ")}`);
  }
  return { stray, inOwnWords };
}

async function filesOf(audit: OpenAudit, wording: Wording): Promise<Record<ReportFormat, string>> {
  const source = readReportSource(audit.log, instrument, wording);
  const built = { source, report: buildReport(source, wording) };
  const made = async (format: ReportFormat) => {
    const file = await exportReport(format, built, {
      startRenderer: inProcessRenderer,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    return file.value;
  };
  const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const word = openWordFile(await made("docx"));
  const parts = word.names.filter((name) => name.endsWith(".xml")).map(word.text);
  return {
    docx: seenIn(parts.join("\n")),
    xlsx: seenIn([...zipParts(await made("xlsx")).values()].join("\n")),
    csv: utf8(await made("csv")),
    html: seenIn(utf8(await made("html"))),
  };
}

/** What a file shows: its texts, what is heard in place of a picture, and the names of sheets and styles. Ids are not for people. */
function seenIn(marked: string): string {
  const named = [...marked.matchAll(/ (?:descr|title|alt|name|aria-label)="([^"]*)"|<w:name w:val="([^"]*)"/g)];
  const texts = marked.replace(/<style>[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, " ");
  return [texts, ...named.map(([, name, style]) => name ?? style)].join("\n");
}

describe("the two wordings of an audit", () => {
  it("change every screen after grading, and nothing that is kept: back and forth, no word of the other is left", async () => {
    const { workspace, audit } = await gradedAudit();
    await showApplication(paths.audit(audit.id), workspace);
    await screen.findByRole("heading", { level: 1 });
    const kept = () =>
      JSON.stringify(
        [...audit.log.subjects]
          .filter(([subject]) => subject !== "set-up")
          .map(([subject, items]) => [subject, [...items]]),
      );
    const before = kept();
    expect(before).toContain('"requires-improvement"');
    for (const wording of ["2010", "today"] as const) {
      await audit.save([change(setUpCells.wording, wording)]);
      const { stray, inOwnWords } = await strayOnScreens(audit, wording);
      expect(stray, `in the words of ${wording}`).toEqual([]);
      // Control: nothing was found on screens that do say the instrument's texts.
      expect(inOwnWords).toBeGreaterThan(30);
      expect(kept()).toBe(before);
      expect(readCell(audit.log, setUpCells.edition)).toMatchObject({ value: "2010" });
    }
    // Control: read as if it were the other wording, the same screen is full of strays.
    await goTo(paths.audit(audit.id));
    await waitFor(() => expect(document.title).toMatch(/^Audit/));
    expect(strayWords(pageText(), "2010")).toContain("wren");
  }, 600_000);

  it("are one setting, and the edition of the time limits is another: neither moves with the other", async () => {
    const { workspace, audit } = await startAudit([], JSON.stringify(instrument));
    const standing = () => [readCell(audit.log, setUpCells.wording), readCell(audit.log, setUpCells.edition)];
    await showApplication(paths.setUp(audit.id), workspace);
    await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Timescale edition" }), "2010");
    await waitFor(() => expect(standing()).toMatchObject([{ value: "today" }, { value: "2010" }]));
    expect(screen.getByRole("radio", { name: "Today’s words" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "The words of 2010" }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Timescale edition" }), "2026");
    await waitFor(() => expect(standing()).toMatchObject([{ value: "2010" }, { value: "2026" }]));
    expect(screen.getByRole("radio", { name: "The words of 2010" })).toBeChecked();
  }, 60_000);

  it.each(["today", "2010"] as const)(
    "say every file in the words of %s alone",
    async (wording) => {
      const { audit } = await gradedAudit();
      const files = await filesOf(audit, wording);
      for (const [format, text] of Object.entries(files)) {
        expect(text, format).toContain(wording === "today" ? "wren" : "heron");
        expect(strayWords(text, wording), format).toEqual([]);
      }
    },
    120_000,
  );

  it("of an instrument that is read outside an audit are switched on its own screen", async () => {
    render(<InstrumentReading instrument={instrument} />);
    expect(pageText()).toContain("wren");
    expect([...strayWords(pageText(), "today"), ...strayLetters("today")]).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: "2010" }));
    expect([...strayWords(pageText(), "2010"), ...strayLetters("2010")]).toEqual([]);
  }, 60_000);

  it("are told apart: a screen that forgets to ask for the words is found, and so is a file of the other wording", async () => {
    const plan = instrument.areas[7];
    render(
      <>
        <p>{plan?.title}</p>
        <p>Graded adequate by the lead professional, or Outstanding</p>
      </>,
    );
    expect(strayWords(pageText(), "today")).toEqual(["Adequate", "lead professional", "Outstanding", "[[w]]"]);
    const { audit } = await gradedAudit();
    const { csv } = await filesOf(audit, "2010");
    expect(strayWords(csv, "today")).toEqual(expect.arrayContaining(["Adequate", "heron"]));
    expect(wordsOf.today).toEqual(expect.arrayContaining(["lead practitioner", "wren", "Superb"]));
    expect(wordsOf["2010"]).toEqual(expect.arrayContaining(["lead professional", "heron", "Adequate"]));
  }, 120_000);
});
