import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { secondInstrument } from "#src/domain/audit/carried.ts";
import { caseCells, firstSlot, returnCells } from "#src/domain/audit/cells.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { chooseInstrument, chooseSecondInstrument } from "#src/use-cases/choose-instrument.ts";
import { everythingIn } from "#tests/support/everything-in.ts";
import { opened, started } from "#tests/support/fault-store.ts";
import { bringInFile, okOf, writtenFile } from "#tests/support/moving.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";

function shipped(key: string) {
  const text = readFileSync(`audit-instruments/${key}.json`, "utf8");
  return { instrument: JSON.parse(text) as Instrument, source: { type: "shipped", text } as const };
}

const early = shipped("early-intervention");
const need = shipped("child-in-need");
const caseId = "k3v9m2q7x4n8p5r1" as CaseId;
const answered = change(
  returnCells({ caseId, instrumentId: "child-in-need", agencyId: "police", slot: firstSlot("police") }).independent,
  "yes",
);

async function anAuditOfTwo() {
  const { name, workspace } = await openTestWorkspace();
  const audit = await started(workspace);
  okOf(await chooseInstrument(workspace, audit, early.instrument, early.source));
  okOf(await chooseSecondInstrument(workspace, audit, need));
  okOf(await audit.save([change(caseCells(caseId).instruments, ["early-intervention", "child-in-need"])]));
  return { name, workspace, audit };
}

describe("a second instrument", () => {
  it("is never the first one once more, from either side", async () => {
    const { workspace, audit } = await anAuditOfTwo();
    expect(await chooseSecondInstrument(workspace, audit, early)).toEqual({
      ok: false,
      error: { type: "already-in-audit" },
    });
    expect(await chooseInstrument(workspace, audit, need.instrument, need.source)).toEqual({
      ok: false,
      error: { type: "already-in-audit" },
    });
  });

  it("is taken away while nobody has answered by it, and not after", async () => {
    const { workspace, audit } = await anAuditOfTwo();
    okOf(await chooseSecondInstrument(workspace, audit, null));
    expect(secondInstrument(audit.log)).toBeUndefined();
    okOf(await chooseSecondInstrument(workspace, audit, need));
    okOf(await audit.save([answered]));
    for (const chosen of [null, shipped("looked-after")]) {
      expect(await chooseSecondInstrument(workspace, audit, chosen)).toEqual({
        ok: false,
        error: { type: "already-answered", returns: 1 },
      });
    }
  });

  it("can be added to an audit in which somebody has answered by the first", async () => {
    const { workspace, audit } = await anAuditOfTwo();
    okOf(await chooseSecondInstrument(workspace, audit, null));
    const address = { caseId, instrumentId: "early-intervention", agencyId: "police", slot: firstSlot("police") };
    okOf(await audit.save([change(returnCells(address).independent, "yes")]));
    okOf(await chooseSecondInstrument(workspace, audit, need));
    expect(secondInstrument(audit.log)?.id).toBe("child-in-need");
  });

  it("stands in the list of audits, open or closed", async () => {
    const { name, workspace } = await anAuditOfTwo();
    const title = "Early intervention and Child in need";
    expect((await workspace.listAudits()).map(({ instrumentTitle }) => instrumentTitle)).toEqual([title]);
    workspace.close();
    const again = (await openTestWorkspace(name)).workspace;
    // Once read from its events, once from the summary that this leaves.
    for (let time = 0; time < 2; time++) {
      expect((await again.listAudits()).map(({ instrumentTitle }) => instrumentTitle)).toEqual([title]);
    }
  });

  it("moves house with the audit: both texts, and what each case carries", async () => {
    const { workspace, audit } = await anAuditOfTwo();
    okOf(await audit.save([answered]));
    const file = await writtenFile(workspace);
    const other = (await openTestWorkspace()).workspace;
    await bringInFile(other, file);
    expect(await everythingIn(other)).toEqual(await everythingIn(workspace));
    const moved = await opened(other, audit.id);
    const second = secondInstrument(moved.log);
    expect((await other.readInstrument(second?.hash ?? ("" as never)))?.title).toBe("Child in need");
    expect(currentValue(moved.log, caseCells(caseId).instruments)).toEqual(["early-intervention", "child-in-need"]);
  });
});
