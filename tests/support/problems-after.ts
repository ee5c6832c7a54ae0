import { parseInstrument } from "#src/domain/instrument/parse-instrument.ts";
import { anInstrumentFile, type Draft } from "#tests/support/builders/an-instrument-file.ts";

/** What opening a small instrument with a change to it comes to: every problem with its place in the file. */
export function problemsAfter(change: (draft: Draft) => void) {
  const read = parseInstrument(anInstrumentFile(change));
  if (read.ok) return [];
  return read.error.map((problem) => {
    if (!("place" in problem)) return problem;
    const { place, ...fault } = problem;
    return { ...fault, at: place.path };
  });
}
