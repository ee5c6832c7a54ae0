import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// A box for free text without the guard under it is found here, by reading the source: nobody would miss the line that is not there.

const boxes = /<(?:TextArea|TextField|textarea|input)\b/g;
const guard = /<CellIdentifiers\b/g;
/** References are read more strictly than free texts, by a question of their own about each. */
const questions = /\b(?:questionReference|parseCaseReferences)\(/;

/** Files with a box in which nobody writes a text, and why. `src/ui` makes the boxes and knows no audit. */
const noText: Readonly<Record<string, string>> = {
  "set-up/local-limit-field.tsx": "a number of at most four figures",
  "retention/rule-form.tsx": "a number of days",
  "retention/remove-page.tsx": "one word, which is said beside it",
  "lock/recover.tsx": "a recovery key",
  "lock/type-key-back.tsx": "a recovery key",
};

/** Whoever uses the field of a cell has the guard with it, unless it says so. One place may: the list of what to look for. */
const unguardedCells = /\bisGuarded=\{/;
const mayBeUnguarded = ["set-up/words-screen.tsx"];

interface Source {
  readonly file: string;
  readonly text: string;
}

function unguarded(sources: readonly Source[]): string[] {
  return sources.flatMap(({ file, text }) => {
    const inFile = text.match(boxes)?.length ?? 0;
    const guards = text.match(guard)?.length ?? 0;
    // A field that is one line or many is one box in two forms.
    const forms = /\? <Text(Field|Area) [^>]*> : <Text(Field|Area) /.test(text) ? 1 : 0;
    const bare = inFile - forms > guards && !questions.test(text) && noText[file] === undefined;
    const off = unguardedCells.test(text) && !mayBeUnguarded.includes(file);
    return [...(bare ? [`${file}: ${inFile} boxes, ${guards} guards`] : []), ...(off ? [`${file}: guard off`] : [])];
  });
}

const sources = readdirSync("src/features", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".tsx"))
  .map((file) => ({ file, text: readFileSync(`src/features/${file}`, "utf8") }));

describe("every box for free text", () => {
  it("has the identifier guard under it, or is said to hold none", () => {
    expect(unguarded(sources)).toEqual([]);
  });

  it("was read: the fields of cells, the forms of roles and reasons, the references", () => {
    const withBoxes = sources.filter(({ text }) => text.match(boxes) !== null).map(({ file }) => file);
    for (const file of [
      "shared/cell-text.tsx",
      "shared/act-text.tsx",
      "cases/add-cases.tsx",
      "cases/rename-case.tsx",
    ]) {
      expect(withBoxes).toContain(file);
    }
    for (const file of Object.keys(noText)) expect(withBoxes).toContain(file);
  });

  it("is missed where somebody adds one without the guard, or takes the guard away", () => {
    const field = sources.find(({ file }) => file === "shared/act-text.tsx")?.text ?? "";
    const added = {
      file: "audits/received-form.tsx",
      text: `<RoleText label="Your role" /><TextField label="Name" />`,
    };
    const taken = { file: "shared/act-text.tsx", text: field.replace("<CellIdentifiers", "<Nothing") };
    const off = { file: "grading/area-grade.tsx", text: "<CellText cell={cell} isGuarded={false} />" };
    expect(unguarded([added])).toEqual(["audits/received-form.tsx: 1 boxes, 0 guards"]);
    expect(unguarded([taken])).toEqual(["shared/act-text.tsx: 2 boxes, 0 guards"]);
    expect(unguarded([off])).toEqual(["grading/area-grade.tsx: guard off"]);
  });
});
