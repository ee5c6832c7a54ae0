import { describe, expect, it } from "vitest";
import { auditProgress } from "#src/domain/audit/audit-progress.ts";
import { readReturn } from "#src/domain/audit/read-return.ts";
import { whatIsLeft } from "#src/domain/audit/what-is-left.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import { openExample } from "#src/use-cases/open-example.ts";
import { fixedPorts } from "#tests/support/builders/fixed-ports.ts";

// What the example as a whole is to show. Each case's own story is tested in example-stories.test.ts.

const inFull = ["EX-01", "EX-02", "EX-03"];

describe("the example as a whole", () => {
  const opened = openExample("example" as AuditId, "child-protection", fixedPorts("example")).then(
    ({ audit, instrument }) => {
      const progress = auditProgress(audit.log, instrument);
      const places = progress.cases.flatMap(({ case: { reference }, places }) =>
        places.map((place) => ({ reference, ...place })),
      );
      return { audit, instrument, progress, places };
    },
  );

  it("is an audit of eight children by eight agencies", async () => {
    const { progress, places } = await opened;
    expect(progress.cases.map(({ case: { reference } }) => reference)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `EX-0${number}`),
    );
    expect(progress.agencies).toHaveLength(8);
    expect(places).toHaveLength(64);
  });

  it("misses one return, and has some agencies that do not know the child", async () => {
    const { places } = await opened;
    expect(places.filter(({ state }) => state === "not-begun")).toHaveLength(1);
    expect(places.filter(({ state }) => state === "not-involved").length).toBeGreaterThanOrEqual(2);
    expect(places.filter(({ state }) => state === "begun" || state === "unexpected")).toEqual([]);
  });

  it("leaves nothing undone in the cases in full, and elsewhere nothing but grades without evidence", async () => {
    const { audit, instrument, places } = await opened;
    const left = places
      .filter(({ state }) => state === "signed-off")
      .flatMap(({ reference, returns }) =>
        returns.flatMap(({ address }) =>
          whatIsLeft(readReturn(audit.log, address, instrument)).left.map(({ type }) => ({ reference, type })),
        ),
      );
    expect(left.filter(({ reference }) => inFull.includes(`${reference}`))).toEqual([]);
    expect(new Set(left.map(({ type }) => type))).toEqual(new Set(["no-evidence"]));
  });

  it("has a not applicable, a not enough on file and a not involved area beside each of the four grades", async () => {
    const { audit, instrument, places } = await opened;
    const outcomes = places.flatMap(({ returns }) =>
      returns.flatMap(({ address }) =>
        readReturn(audit.log, address, instrument).areas.flatMap(({ outcome }) =>
          outcome.state === "value" ? [outcome.value] : [],
        ),
      ),
    );
    expect(new Set(outcomes).size).toBe(7);
  });
});
