import { describe, expect, it } from "vitest";
import { auditProgress } from "#src/domain/audit/audit-progress.ts";
import { listConcerns } from "#src/domain/audit/list-concerns.ts";
import { readReturn } from "#src/domain/audit/read-return.ts";
import { whatIsLeft } from "#src/domain/audit/what-is-left.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import { openExample } from "#src/use-cases/open-example.ts";
import { fixedPorts } from "#tests/support/builders/fixed-ports.ts";

describe("the child protection example", () => {
  const opened = openExample("example" as AuditId, "child-protection", fixedPorts("example"));

  it("holds three cases, each graded and signed off by six agencies", async () => {
    const { audit, instrument } = await opened;
    const progress = auditProgress(audit.log, instrument);
    expect(progress.cases.map(({ case: { reference } }) => reference)).toEqual(["EX-01", "EX-02", "EX-03"]);
    expect(progress.agencies).toHaveLength(6);
    expect(progress).toMatchObject({ expected: 18, signedOff: 18, begun: 0, notBegun: 0, unexpected: 0, blocks: [] });
  });

  it("leaves nothing unanswered in any return", async () => {
    const { audit, instrument } = await opened;
    const left = auditProgress(audit.log, instrument).cases.flatMap(({ places }) =>
      places.flatMap(({ returns }) =>
        returns.flatMap(({ address }) =>
          whatIsLeft(readReturn(audit.log, address, instrument)).left.map((item) => ({ slot: address.slot, ...item })),
        ),
      ),
    );
    expect(left).toEqual([]);
  });

  it("names only standards, areas, voices and milestones that the instrument has", async () => {
    const { audit, instrument } = await opened;
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

  it("has a concern that was answered and closed, so that the audit could be signed off", async () => {
    const { audit } = await opened;
    expect(listConcerns(audit.log).map(({ state }) => state)).toEqual(["closed"]);
  });

  it("takes no change", async () => {
    const { audit } = await opened;
    const saved = await audit.save([]);
    expect(saved).toEqual({ ok: false, error: { type: "read-only", why: "example" } });
  });
});
