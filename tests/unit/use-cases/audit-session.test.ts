import { expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { LogEvent } from "#src/domain/log/event.ts";
import { emptyLog } from "#src/domain/log/log.ts";
import type { AuditId, DeviceId, EpochId } from "#src/kernel/ids.ts";
import { err, ok } from "#src/kernel/result.ts";
import type { AuditKeeping } from "#src/use-cases/audit-keeping.ts";
import { openSession } from "#src/use-cases/audit-session.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

const id = "n3z9c960ac7x2gw6" as AuditId;

/** One place for two sessions, which tells neither of the other. */
function sharedKeeping(kept: LogEvent[]): AuditKeeping {
  return {
    open: async () => ({ log: emptyLog(id), place: 0 }),
    readAfter: async (place) => ({ events: kept.slice(place), last: kept.length, isDamaged: false }),
    append: async (after, events) => {
      if (after !== kept.length) return err({ type: "out-of-step" });
      kept.push(...events);
      return ok(undefined);
    },
    keepDraft: async () => ok(undefined),
    forgetDraft: async () => ok(undefined),
    readDrafts: async () => [],
  };
}

function session(kept: LogEvent[], device: string) {
  return openSession({
    id,
    keeping: sharedKeeping(kept),
    ports: testSurroundings().ports,
    writer: () => ({ device: device as DeviceId, epoch: `${device}-epoch` as EpochId }),
    readOnly: () => null,
    onWrite: () => undefined,
  });
}

const receipt = {
  day: "2027-02-19",
  role: "QA lead",
  reason: "",
  keptDays: 90,
  events: 0,
  reports: [],
  counts: { cases: 0, returns: 0, signedOff: 0, texts: 0, evidence: 0, concerns: 0, values: 0 },
};

it("a save that finds the returns deleted meanwhile writes nothing, and one that finds anything else goes on top of it", async () => {
  const kept: LogEvent[] = [];
  const [here, there] = [await session(kept, "here"), await session(kept, "there")];
  await there.audit.save([change(setUpCells.title, "Neglect")]);
  expect(await here.audit.save([change(setUpCells.theme, "Plans")])).toMatchObject({ ok: true });
  expect(kept).toHaveLength(2);
  await there.catchUp();
  await there.audit.save([change(setUpCells.returnsDeleted, receipt)]);
  expect(await here.audit.save([change(setUpCells.theme, "Plans and reviews")])).toEqual({
    ok: false,
    error: { type: "read-only", why: "returns-deleted" },
  });
  expect(kept).toHaveLength(3);
});
