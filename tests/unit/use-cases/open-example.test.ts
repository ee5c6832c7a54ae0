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

  it("holds its cases in the order of their names, for eight agencies, and nothing stands in the way of signing it off", async () => {
    const { audit, instrument } = await opened;
    const progress = auditProgress(audit.log, instrument);
    const references = progress.cases.map(({ case: { reference } }) => reference);
    expect(references.slice(0, 5)).toEqual(["EX-01", "EX-02", "EX-03", "EX-04", "EX-05"]);
    expect([...references].sort()).toEqual(references);
    expect(progress.agencies).toHaveLength(8);
    expect(progress).toMatchObject({ begun: 0, unexpected: 0, withoutPlace: [], blocks: [] });
  });

  it("has a signed return from every agency that knows one of the first five children or the family", async () => {
    const { audit, instrument } = await opened;
    const places = auditProgress(audit.log, instrument)
      .cases.slice(0, 5)
      .flatMap(({ case: { reference }, places }) => places.map((place) => ({ reference, ...place })));
    expect(places).toHaveLength(40);
    const without = places.filter(({ state }) => state !== "signed-off");
    expect(without.map(({ reference, agencyId, state }) => `${reference} ${agencyId} ${state}`)).toEqual([
      "EX-02 adult-mental-health not-involved",
      "EX-05 substance-use not-involved",
    ]);
  });

  it("leaves nothing undone in the returns of these five, but for three grades that rest on no evidence", async () => {
    const { audit, instrument } = await opened;
    const left = auditProgress(audit.log, instrument)
      .cases.slice(0, 5)
      .flatMap(({ case: { reference }, places }) =>
        places.flatMap(({ agencyId, returns, state }) =>
          state === "not-involved"
            ? []
            : returns.flatMap(({ address }) =>
                whatIsLeft(readReturn(audit.log, address, instrument)).left.map((item) => ({
                  place: `${reference} ${agencyId}`,
                  ...item,
                })),
              ),
        ),
      );
    expect(left).toEqual([
      { place: "EX-04 gp", type: "no-evidence", areaId: "initial-conference" },
      { place: "EX-04 housing", type: "no-evidence", areaId: "family" },
      { place: "EX-05 police", type: "no-evidence", areaId: "oversight" },
    ]);
  });

  it("has a concern that was answered and closed, so that the audit could be signed off", async () => {
    const { audit } = await opened;
    expect(listConcerns(audit.log).map(({ state }) => state)).toEqual(["closed"]);
  });
});
