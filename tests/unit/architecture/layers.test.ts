import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { countSources, cruiseLayers } from "../../../scripts/check-layers.mjs";

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

/** A small source tree of its own: paths and what stands in them. */
function aTree(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), "sightline-layers-"));
  trees.push(tree);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

async function forbiddenArrows(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { violations } = await cruiseLayers(aTree(files));
  return violations.map(({ from, to }) => `${from} -> ${to}`);
}

describe("the layers", () => {
  it("are read in every source file, and hold", async () => {
    const { cruised, arrows, violations } = await cruiseLayers();
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
    expect(cruised).toBe(countSources("src"));
    expect(cruised).toBeGreaterThan(15);
    expect(arrows).toBeGreaterThan(cruised / 2);
  });

  it("let the allowed arrows through", async () => {
    expect(
      await forbiddenArrows({
        "src/kernel/result.ts": "export const ok = 1;",
        "src/storage/store.ts": 'import { ok } from "../kernel/result.ts"; export const store = ok;',
        "src/use-cases/save.ts": 'import { store } from "../storage/store.ts"; export const save = store;',
      }),
    ).toEqual([]);
  });

  it.each([
    ["the domain reaching into the store", "src/domain/grade.ts", "src/storage/store.ts"],
    ["the kernel reaching anywhere", "src/kernel/result.ts", "src/domain/grade.ts"],
    ["a piece of the interface knowing the domain", "src/ui/field.tsx", "src/domain/grade.ts"],
    ["a screen passing the use cases by", "src/features/grading/page.tsx", "src/storage/store.ts"],
    ["one feature leaning on another", "src/features/grading/page.tsx", "src/features/panel/page.tsx"],
    ["the shared pieces knowing a feature", "src/features/shared/chip.tsx", "src/features/panel/page.tsx"],
    ["the source importing a test", "src/kernel/result.ts", "tests/support/builder.ts"],
  ])("refuse %s", async (_, from, to) => {
    const up = "../".repeat(from.split("/").length - 1);
    const importing = `import { x } from "${up}${to}"; export const y = x;`;
    expect(await forbiddenArrows({ [from]: importing, [to]: "export const x = 1;" })).toContain(`${from} -> ${to}`);
  });

  it("refuse a package outside the folder that owns it", async () => {
    const dexie = { "node_modules/dexie/package.json": '{ "main": "index.js" }', "node_modules/dexie/index.js": "" };
    expect(
      await forbiddenArrows({
        ...dexie,
        "src/storage/store.ts": 'import "dexie";',
        "src/domain/grade.ts": 'import "dexie";',
      }),
    ).toEqual(["src/domain/grade.ts -> node_modules/dexie/index.js"]);
  });

  it("refuse an arrow that carries a type alone, and one drawn late", async () => {
    const store = { "src/storage/store.ts": "export interface Store { readonly size: number }" };
    expect(
      await forbiddenArrows({
        ...store,
        "src/domain/a.ts": 'import type { Store } from "../storage/store.ts"; export type A = Store;',
        "src/domain/b.ts": 'export const b = () => import("../storage/store.ts");',
      }),
    ).toEqual(["src/domain/a.ts -> src/storage/store.ts", "src/domain/b.ts -> src/storage/store.ts"]);
  });

  it("refuse a circle", async () => {
    const arrows = await forbiddenArrows({
      "src/domain/a.ts": 'import { b } from "./b.ts"; export const a = () => b;',
      "src/domain/b.ts": 'import { a } from "./a.ts"; export const b = () => a;',
    });
    expect(arrows).toContain("src/domain/a.ts -> src/domain/b.ts");
  });
});
