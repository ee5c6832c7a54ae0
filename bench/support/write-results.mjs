import { writeFileSync } from "node:fs";

const headings = [
  "measure",
  "ours",
  "floor",
  "ratio",
  "own time: ours",
  "floor",
  "ratio",
  "to reach",
  "reached",
  "times",
];

function say(number, unit) {
  const digits = number < 10 ? 2 : number < 100 ? 1 : 0;
  return `${number.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}

function cells(row) {
  const { measure, unit, ours, floor, plain, processor, floorProcessor, target, samples } = row;
  const besides = plain === undefined ? "" : ` (plain HTML ${say(plain, unit)})`;
  return [
    measure,
    say(ours, unit),
    floor === undefined ? "–" : say(floor, unit) + besides,
    floor === undefined ? "–" : (ours / floor).toFixed(2),
    processor === undefined ? "–" : say(processor, unit),
    floorProcessor === undefined ? "–" : say(floorProcessor, unit),
    floorProcessor === undefined ? "–" : (processor / floorProcessor).toFixed(2),
    target ?? "–",
    sayReached(row),
    String(samples),
  ];
}

function sayReached({ reached, reachedByProcessor }) {
  if (reached === undefined) return "–";
  if (reached) return "yes";
  return reachedByProcessor ? "**no**; by its own time, yes" : "**no**";
}

function tableInMarkdown(rows) {
  return [headings, headings.map(() => "---"), ...rows.map(cells)].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

export function tableForTerminal(rows) {
  const lines = [headings, ...rows.map((row) => cells(row).map((cell) => cell.replaceAll("**", "")))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const notes = `Medians, unless it says otherwise; "times" is how many times each was measured. The floor is React 19 with native inputs
and nothing else, one area a page, reading its answers from IndexedDB; plain HTML does the same without React. For a save
the floor is one strict put of as many bytes. Ours and the floors were measured in turns, in one browser, with service
workers blocked and the cache off for all of them, so a cold page fetches and compiles everything it has.

- To paint: from the browser's own stamp on the input to the first task after the next frame. For a choice, the longer of
  pressing and letting go.
- First load: of an area in which everything is answered, with what it fetches in the third of a second after: the dates, the
  look for names. An area that is still empty loads less; \`tests/e2e/size.spec.ts\` holds that one.
- Usable: from the start of the navigation to the first grade that can be chosen, painted. Home: the same, to the first row.
  Unlock apart: the sum of two times, until the passphrase can be typed, painted, and from the keys reaching the page until it
  is usable. Between the two the passphrase is typed, pressed at once and tried, and what the page fetches meanwhile is in
  neither. The floors have no lock.
- Unlock: from the press to the keys in the page, with the starting of the worker, in a new tab.
- Opening: from the click in the list to the audit's screen, painted, unlocked long before.
- Own time: for how long the page's main thread had the processor. What others do on the machine is not in it, nor is the
  work of other threads and of the disk that a page waits for; that is why the clock decides.
- Longest task: by the time it had the processor. What it took by the clock, others' work included, stands in brackets.
- Not measured yet, since there is nothing to measure: the panel of one case, bringing in 100,000 events.

The machine is shared, and its load was what it was: ratios within the run can be believed, milliseconds less so. The
yardstick is one fixed piece of hashing; where it took longer, so did everything else. Written by \`npm run bench\`.`;

export function writeResults(path, { rows, facts }) {
  const text = [
    "# What the bench measured",
    facts.map((fact) => `- ${fact}`).join("\n"),
    tableInMarkdown(rows),
    notes,
  ].join("\n\n");
  writeFileSync(path, `${text}\n`);
}
