import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

// What a browser keeps in clear beside the store: texts that fields let it remember, names of downloads, titles and addresses.

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join("src", name), "utf8") }));

/** Fields made by hand that a person types into, or could, without the attributes that keep their text in the browser. */
function loud(name: string, text: string): string[] {
  const made = [...text.matchAll(/<(input|textarea)\b[\s\S]*?\/>/g)].map(([tag]) => tag);
  const isQuiet = (tag: string) =>
    name.startsWith("ui/") &&
    (tag.includes("{...quietInput}") ||
      /type="(radio|checkbox|file)"|<input \{\.\.\.(input|radio\(.*\))\} \/>/.test(tag));
  return [...made.filter((tag) => !isQuiet(tag)), ...(text.match(/contentEditable/g) ?? [])].map(
    (tag) => `${name}: ${tag}`,
  );
}

function places(pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}

describe("the source of every screen", () => {
  it("makes its fields in src/ui alone, and every field to type into is a quiet one", () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap(({ name, text }) => loud(name, text))).toEqual([]);
  });

  it("would be found with a loud field, or with one made by hand in a screen", () => {
    expect(loud("ui/own-field.tsx", "<textarea rows={2} {...wiring} />")).toHaveLength(1);
    expect(loud("ui/own-field.tsx", '<input type="text" {...wiring} />')).toHaveLength(1);
    expect(loud("features/report/own.tsx", "<textarea {...quietInput} />")).toHaveLength(1);
    expect(loud("features/report/own.tsx", "<div contentEditable />")).toHaveLength(1);
    expect(loud("ui/text-field.tsx", '<input type="text" {...quietInput} {...wiring} />')).toEqual([]);
  });

  it("switches spelling on in one place only, where a person has chosen it", () => {
    expect(places(/spellCheck=/)).toEqual(["features/report/narrative-text.tsx"]);
  });

  it("hands files over, names the document and moves in the history in one place each", () => {
    expect(places(/\.download\b|showSaveFilePicker/)).toEqual(["ui/save-file.ts"]);
    // The crash and the wait have titles of no screen; the renderer's is the web page's own.
    expect(places(/<title>|document\.title/).sort()).toEqual([
      "app/crash-page.tsx",
      "renderers/html/render-html.ts",
      "ui/opening.tsx",
      "ui/page.tsx",
    ]);
    expect(places(/pushState|replaceState/)).toEqual(["ui/router/hash-history.ts"]);
  });
});

it("tells a browser not to offer a translation, which would send the page away", () => {
  const page = readFileSync("index.html", "utf8");
  expect(page).toMatch(/<html [^>]*translate="no"/);
  expect(page).toContain('<meta name="google" content="notranslate" />');
});
