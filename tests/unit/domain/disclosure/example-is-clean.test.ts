import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scanForIdentifiers } from "#src/domain/disclosure/identifier-scan.ts";

// An example is read by everybody and copied by some. A name in it, even a made-up one, would teach them to write names.

const folder = "audit-examples";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .sort();
const caseFiles = files.filter((name) => /\/ex-\d+\.json$/.test(name));

/** Every text of a file with the way to it, such as "returns/0/voices/child". */
function textsOf(value: unknown, path: readonly string[] = []): { readonly path: string; readonly text: string }[] {
  if (typeof value === "string") return [{ path: path.join("/"), text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

const findsIn = (example: unknown) =>
  textsOf(example).flatMap(({ path, text }) =>
    scanForIdentifiers(text).map(({ kind, text: what }) => `${path}: ${kind}: ${what}`),
  );

const readFile = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));

describe.each(files)("an example's file %s", (file) => {
  it("has no text in which something may say who someone is", () => {
    expect(findsIn(readFile(file))).toEqual([]);
  });
});

describe("what was read", () => {
  it.each(caseFiles)("was all of %s, down to the last return", (file) => {
    const read = readFile(file) as { readonly returns: readonly { readonly areas: object }[] };
    const paths = textsOf(read).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(400);
    expect(paths).toContain(`returns/0/areas/${Object.keys(read.returns[0]?.areas ?? {})[0]}/reason`);
    expect(paths).toContain(`returns/${read.returns.length - 1}/overall/reason`);
  });

  it.each(files.filter((name) => name.endsWith("/audit.json")))("was the set-up in %s too", (file) => {
    expect(textsOf(readFile(file)).map(({ path }) => path)).toContain("setUp/why");
  });

  it("was the concern of the audit too", () => {
    const paths = textsOf(readFile("child-protection/audit.json")).map(({ path }) => path);
    expect(paths).toContain("concerns/0/response");
  });
});

describe("an example that is not clean", () => {
  it("is told apart, with the place of what was found", () => {
    const spoilt = {
      cases: [{ returns: [{ voices: { child: "Kayleigh Parsons, born 14 February 2022, played with the cow." } }] }],
      concerns: [{ response: "Rang 07700 900123 and went to 12 Station Road." }],
    };
    expect(findsIn(spoilt)).toEqual([
      "cases/0/returns/0/voices/child: name: Kayleigh Parsons",
      "cases/0/returns/0/voices/child: date-of-birth: born 14 February 2022",
      "concerns/0/response: telephone: 07700 900123",
      "concerns/0/response: address: 12 Station Road",
    ]);
  });
});

it("there is an example to read", () => {
  expect(caseFiles).toContain("child-protection/ex-01.json");
});
