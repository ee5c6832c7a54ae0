// Cruises every import under src and fails on an arrow that the architecture does not have.
// It counts what it cruised: a parser that silently reads nothing would otherwise pass.

import { readdirSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import { layers } from "./layers.mjs";

/**
 * Reads every import under `src` of a tree, this project's own unless told otherwise.
 * @returns {Promise<{ cruised: number, arrows: number, violations: { rule: { name: string }, from: string, to: string }[] }>}
 */
export async function cruiseLayers(tree = process.cwd()) {
  const { output } = await cruise(["src"], {
    baseDir: tree,
    ruleSet: { forbidden: layers },
    validate: true,
    parser: "tsc",
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  });
  const cruised = output.modules.filter((module) => module.source.startsWith("src/") && /\.tsx?$/.test(module.source));
  const arrows = cruised.reduce((sum, module) => sum + module.dependencies.length, 0);
  return { cruised: cruised.length, arrows, violations: output.summary.violations };
}

export function countSources(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .length;
}

if (process.argv[1]?.endsWith("check-layers.mjs")) {
  const { cruised, arrows, violations } = await cruiseLayers();
  const expected = countSources("src");
  for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} -> ${to}`);
  if (cruised !== expected) console.error(`Read ${cruised} of ${expected} source files: the layers were not checked.`);
  if (violations.length > 0 || cruised !== expected || arrows === 0) process.exit(1);
  console.log(`Layers: ${cruised} files, ${arrows} imports, every arrow allowed.`);
}
