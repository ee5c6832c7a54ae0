import type { Instrument } from "../domain/instrument/schema.ts";
import type { AuditId, DocumentHash } from "../kernel/ids.ts";
import type { Ports } from "../kernel/ports.ts";
import { exploreExample } from "./explore-example.ts";
import type { OpenAudit } from "./open-audit.ts";
import { type Example, readExample } from "./read-example.ts";
import { readShippedInstruments } from "./shipped-instruments.ts";

const files = import.meta.glob<unknown>("../../audit-examples/*/*.json", { import: "default" });

const caseFile = /\/ex-\d+\.json$/;

/** Opens the fictional audit of one instrument, in memory alone. Everything of it is loaded when it is asked for and not before. */
export async function openExample(
  id: AuditId,
  key: string,
  ports: Ports,
): Promise<{ readonly audit: OpenAudit; readonly instrument: Instrument }> {
  const shipped = (await readShippedInstruments()).find((each) => each.key === key);
  const example = await loadExample(key);
  if (example === undefined || shipped === undefined) throw new Error(`There is no example for the instrument ${key}.`);
  const { instrument, text } = shipped;
  const choice = { id: instrument.id, version: instrument.version, hash: ports.hash(text) as DocumentHash };
  // Said to have been saved on the day its returns were due: today's date would look like somebody's work.
  const then = { ...ports, now: () => `${example.setUp.returnsDue}T15:00:00.000Z` };
  return { audit: await exploreExample(id, readExample(example, choice), then), instrument };
}

/** Puts an example together from its folder: `audit.json`, `report.json` where there is one, and one file a case in the order of their names. */
async function loadExample(key: string): Promise<Example | undefined> {
  const folder = `../../audit-examples/${key}/`;
  const about = files[`${folder}audit.json`];
  if (about === undefined) return undefined;
  const report = files[`${folder}report.json`];
  // By what a case file is called, not by what it is not: any other file beside them would be read as a child.
  const cases = Object.keys(files)
    .filter((path) => path.startsWith(folder) && caseFile.test(path))
    .sort();
  return {
    ...((await about()) as Omit<Example, "cases" | "report">),
    cases: (await Promise.all(cases.map((path) => files[path]?.()))) as Example["cases"],
    report: report === undefined ? {} : ((await report()) as Example["report"]),
  };
}
