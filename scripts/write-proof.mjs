// Writes what the long run found, for people who must decide whether to believe it.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const path = "docs/proof/RESULTS.md";
const mark = "<!-- What follows is written by `npm run test:long`. -->";

function version(program) {
  if (program === null || program === undefined) return null;
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 60_000 });
  return stdout?.trim().split("\n")[0] || null;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Puts the newest results behind what is written by hand in `docs/proof/RESULTS.md`. */
export function writeProof({ seed, rows, notRun, figures, paths }) {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" }).format(new Date());
  const browsers = [version(paths.chromium), version(paths.firefox)].filter((each) => each !== null);
  const said = figures.map(({ suite, figures: each }) => [
    suite,
    Object.entries(each)
      .map(([name, value]) => `${name} ${typeof value === "number" ? value.toLocaleString("en-GB") : value}`)
      .join(", "),
  ]);
  const [byHand] = readFileSync(path, "utf8").split(mark);
  writeFileSync(
    path,
    `${[
      `${byHand.trimEnd()}\n\n${mark}\n\n## The last run: ${day}`,
      `${browsers.join("; ")}; Node ${process.versions.node}; ${cpus().length} processors. Seed ${seed}.`,
      table(
        ["suite", "minutes", "passed", "failed"],
        rows.map(({ name, minutes, passed, failed }) => [name, minutes.toFixed(1), passed, failed]),
      ),
      table(["figures", ""], said),
      notRun.length === 0 ? "Everything ran." : `Did not run:\n\n${notRun.map((line) => `- ${line}`).join("\n")}`,
    ].join("\n\n")}\n`,
  );
}
