import { readdirSync, readFileSync } from "node:fs";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import type { Example } from "#src/use-cases/read-example.ts";

export type ExampleCase = Example["cases"][number];
export type ExampleReturn = ExampleCase["returns"][number] & { readonly case: string };

const read = <T>(path: string) => JSON.parse(readFileSync(path, "utf8")) as T;

/** The instruments that have an example, by its folder. */
export const exampleKeys: readonly string[] = readdirSync("audit-examples").sort();

/** An example as it stands in its files: a line that the reader of examples passes over would be missed in an audit made of them. */
export function readExampleFiles(key: string) {
  const folder = `audit-examples/${key}`;
  const cases = readdirSync(folder)
    .filter((name) => name.startsWith("ex-"))
    .sort()
    .map((name) => read<ExampleCase>(`${folder}/${name}`));
  return {
    instrument: read<Instrument>(`audit-instruments/${key}.json`),
    ...read<Pick<Example, "setUp" | "concerns">>(`${folder}/audit.json`),
    cases,
    returns: cases.flatMap((each): ExampleReturn[] => each.returns.map((one) => ({ case: each.reference, ...one }))),
    words: read<Readonly<Record<string, string>>>(`${folder}/report.json`),
  };
}

/** Every sentence of a text; the marks around a quotation are not part of it. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === "string")
    return value.split(/(?<=[.!?]"?)\s+|(?<=:)\s+(?=")/).map((each) => each.replace(/^["\s]+|["\s.]+$/g, ""));
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(sentencesOf);
}

const where = (one: { readonly case: string; readonly agency: string }) => `${one.case} ${one.agency}`;

/** The sentences of six words or more that stand in more than one of these returns. */
export function saidTwice(
  all: readonly { readonly agency: string; readonly case: string; readonly signedOffBy?: string }[],
): string[] {
  const first = new Map<string, string>();
  // A role signs off many returns, and is no sentence.
  return all.flatMap(({ signedOffBy: _, ...one }) => {
    const own = new Set(sentencesOf(one).filter((each) => each.split(" ").length >= 6));
    return [...own].filter((sentence) => {
      const known = first.get(sentence);
      if (known === undefined) first.set(sentence, where(one));
      return known !== undefined && known !== where(one);
    });
  });
}
