// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { instrumentLimits } from "#src/domain/instrument/limits.ts";
import { anAuditSaying } from "#tests/support/builders/an-audit-saying.ts";
import { crossSitePayloads } from "#tests/support/cross-site-payloads.ts";
import { changedRow, exported, liveIn, unsaid } from "#tests/support/exported-report.ts";
import { isLongRun, noteFigures } from "#tests/support/long-run.ts";

// Texts that would run if anything took them for markup, in every text of an audit and its instrument, through every file.
// Every screen of a browser is crossed with them in tests/e2e/payloads.spec.ts.

vi.setConfig({ testTimeout: isLongRun ? 1_800_000 : 60_000 });

const inOneAudit = 5;

/** All of them in the long run, a part in each process; one of each family, which lie side by side, in the everyday one. */
const part = Number(process.env.PART ?? 0);
const some = crossSitePayloads.filter((_, at) => (isLongRun ? at % 4 === part : at % 50 === 0));

const audits = Array.from({ length: Math.ceil(some.length / inOneAudit) }, (_, at) => ({
  first: at * inOneAudit + 1,
  texts: some.slice(at * inOneAudit, (at + 1) * inOneAudit),
}));

describe("an audit with cross-site payloads in every place for a text", () => {
  it("has 500 of them to take from, none twice, and none too long for an answer", () => {
    expect(new Set(crossSitePayloads).size).toBe(500);
    expect(Math.max(...crossSitePayloads.map(({ length }) => length))).toBeLessThan(instrumentLimits.standard);
  });

  let files = 0;

  it.each(audits)(
    "is exported whole to all four files, and nothing of it is live, from number $first on",
    async ({ texts }) => {
      const made = await exported(anAuditSaying(texts));
      expect(await liveIn(made), texts.join("\n")).toEqual([]);
      expect(await unsaid(made, texts)).toEqual([]);
      expect(await changedRow(made)).toBeNull();
      files += 4;
    },
  );

  it("was exported, each of them", () => {
    noteFigures(`Cross-site payloads in files${isLongRun ? `, part ${part + 1} of 4` : ""}`, {
      payloads: some.length,
      files,
      live: 0,
    });
    expect(files).toBe(audits.length * 4);
    expect(files).toBeGreaterThanOrEqual(8);
  });
});
