import { beforeAll, describe, expect, it } from "vitest";
import { auditProgress } from "#src/domain/audit/audit-progress.ts";
import { fitsCell } from "#src/domain/audit/fits-cell.ts";
import { listConcerns } from "#src/domain/audit/list-concerns.ts";
import { readReturn } from "#src/domain/audit/read-return.ts";
import { whatIsLeft } from "#src/domain/audit/what-is-left.ts";
import type { Cell, Item, Subject } from "#src/domain/log/cell.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import type { Json } from "#src/kernel/json.ts";
import { listExamples } from "#src/use-cases/list-examples.ts";
import { openExample } from "#src/use-cases/open-example.ts";
import { fixedPorts } from "#tests/support/builders/fixed-ports.ts";
import { exampleKeys, readExampleFiles } from "#tests/support/examples.ts";

describe.each(exampleKeys)("the example in %s, opened", (key) => {
  let opened: Awaited<ReturnType<typeof openExample>>;
  beforeAll(async () => {
    opened = await openExample("example" as AuditId, key, fixedPorts("example"));
  }, 60_000);

  it("is an audit of its cases by its agencies, with a place for each, and nothing in the way of signing it off", () => {
    const { audit, instrument } = opened;
    const { cases, setUp } = readExampleFiles(key);
    const progress = auditProgress(audit.log, instrument);
    expect(progress.cases.map((each) => each.case.reference)).toEqual(cases.map(({ reference }) => reference));
    expect(progress.agencies.map(({ id }) => id).sort()).toEqual([...setUp.agencies].sort());
    expect(progress).toMatchObject({ begun: 0, unexpected: 0, withoutPlace: [], blocks: [] });
    expect(progress.notBegun).toBeLessThanOrEqual(1);
  });

  it("leaves nothing undone in its returns but grades that rest on no evidence", () => {
    const { audit, instrument } = opened;
    const left = auditProgress(audit.log, instrument).cases.flatMap(({ case: { reference }, places }) =>
      places.flatMap(({ agencyId, returns, state }) =>
        state !== "signed-off"
          ? []
          : returns.flatMap(({ address }) =>
              whatIsLeft(readReturn(audit.log, address, instrument))
                .left.filter(({ type }) => type !== "no-evidence")
                .map((item) => `${reference} ${agencyId} ${JSON.stringify(item)}`),
            ),
      ),
    );
    expect(left).toEqual([]);
  });

  it("names only standards, areas, voices and milestones that the instrument has", () => {
    const { audit, instrument } = opened;
    const ids = new Set<string>([
      ...instrument.areas.flatMap(({ id, standards }) => [
        `area/${id}`,
        ...standards.map((each) => `standard/${each.id}`),
      ]),
      ...instrument.voices.map(({ id }) => `voice/${id}`),
      ...instrument.milestones.map(({ id }) => `milestone/${id}`),
    ]);
    const unknown = [...audit.log.subjects]
      .filter(([subject]) => subject.startsWith("return/"))
      .flatMap(([, items]) => [...items.keys()])
      .filter((item) => /^(area|standard|voice|milestone)\//.test(item))
      .filter((item) => !ids.has(item.split("/").slice(0, 2).join("/")));
    expect(unknown).toEqual([]);
  });

  it("has nothing in a cell that would be refused there if it came in from a file", () => {
    const { audit } = opened;
    const values = cellsOf(audit.log.subjects).map((cell) => ({ cell, value: currentValue(audit.log, cell) as Json }));
    expect(values.length).toBeGreaterThan(1_000);
    expect(values.filter(({ cell, value }) => !fitsCell(cell, value)).map(({ cell }) => cell)).toEqual([]);
  });

  it("has no concern that is still open", () => {
    expect(listConcerns(opened.audit.log).filter(({ state }) => state !== "closed")).toEqual([]);
  });

  it("takes no change", async () => {
    const saved = await opened.audit.save([]);
    expect(saved).toEqual({ ok: false, error: { type: "read-only", why: "example" } });
  });
});

function cellsOf(subjects: ReadonlyMap<Subject, ReadonlyMap<Item, unknown>>): Cell<unknown>[] {
  return [...subjects].flatMap(([subject, items]) => [...items.keys()].map((item) => ({ subject, item })));
}

describe("the list of examples", () => {
  it("is what the folders are, each with its instrument's title", () => {
    expect(listExamples()).toEqual(exampleKeys.map((key) => ({ key, title: readExampleFiles(key).instrument.title })));
  });
});
