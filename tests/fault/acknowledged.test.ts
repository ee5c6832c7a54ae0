import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { type Cell, cellKey } from "#src/domain/log/cell.ts";
import { change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import { SightlineDatabase } from "#src/storage/database.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import { opened, started } from "#tests/support/fault-store.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";

afterEach(() => vi.restoreAllMocks());

const cells = [setUpCells.title, setUpCells.theme, setUpCells.why, setUpCells.linesOfEnquiry];

type Step =
  | { readonly type: "save"; readonly writes: readonly (readonly [cell: number, text: string])[] }
  | { readonly type: "save-on-a-full-disk"; readonly writes: readonly (readonly [cell: number, text: string])[] }
  | { readonly type: "draft"; readonly cell: number; readonly text: string }
  | { readonly type: "new-start" };

const write = fc.tuple(fc.nat({ max: cells.length - 1 }), fc.string({ minLength: 1, maxLength: 12 }));
const writes = fc.array(write, { minLength: 1, maxLength: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant("save" as const), writes }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("save-on-a-full-disk" as const), writes }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("draft" as const), cell: fc.nat({ max: 3 }), text: fc.string() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("new-start" as const) }) },
);

function cellAt(index: number): Cell<string> {
  return cells[index] ?? setUpCells.title;
}

function fillDisk(): () => void {
  const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("The disk is full.", "QuotaExceededError");
  });
  return () => spy.mockRestore();
}

/** What the disk has said yes to, by cell. A draft stands until the field is saved or says what stands already. */
interface Acknowledged {
  readonly values: Map<number, string>;
  readonly drafts: Map<number, string>;
}

async function play(audit: OpenAudit, one: Exclude<Step, { type: "new-start" }>, said: Acknowledged): Promise<void> {
  if (one.type === "draft") {
    const kept = await audit.keepDraft(cellAt(one.cell), one.text);
    if (kept.ok) said.drafts.set(one.cell, one.text);
    if (one.text === (said.values.get(one.cell) ?? "")) said.drafts.delete(one.cell);
    return;
  }
  const empty = one.type === "save" ? () => undefined : fillDisk();
  const saved = await audit.save(one.writes.map(([cell, text]) => change(cellAt(cell), text)));
  empty();
  if (!saved.ok) return;
  for (const [cell, text] of one.writes) {
    said.values.set(cell, text);
    said.drafts.delete(cell);
  }
}

/** Plays the steps, ends without a word of goodbye, and says which acknowledged texts are not there at the next start. */
async function lostAfter(steps: readonly Step[]): Promise<string[]> {
  let { name, workspace } = await openTestWorkspace();
  let audit = await started(workspace);
  const said: Acknowledged = { values: new Map(), drafts: new Map() };
  for (const one of [...steps, { type: "new-start" as const }]) {
    if (one.type !== "new-start") {
      await play(audit, one, said);
      continue;
    }
    workspace.close();
    ({ workspace } = await openTestWorkspace(name));
    audit = await opened(workspace, audit.id);
  }
  workspace.close();
  const values = [...said.values].filter(([cell, text]) => currentValue(audit.log, cellAt(cell)) !== text);
  const drafts = [...said.drafts].filter(([cell, text]) => audit.drafts().get(cellKey(cellAt(cell)))?.text !== text);
  return [...values, ...drafts].map(([, text]) => text);
}

describe("whatever was acknowledged", () => {
  it("is there after a new start, in any order of saves, drafts, full disks and starts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        expect(await lostAfter(steps)).toEqual([]);
      }),
      { seed: 20_261_121, numRuns: 60 },
    );
  });

  it("is lost where the write is only said to be done (the control)", async () => {
    const real = SightlineDatabase.prototype.transaction;
    let done = 0;
    vi.spyOn(SightlineDatabase.prototype, "transaction").mockImplementation(function (
      this: SightlineDatabase,
      ...args: unknown[]
    ) {
      const [mode, tables] = args;
      const isSave = mode === "rw" && (tables as string[]).includes("tail");
      if (isSave) done++;
      return isSave && done > 2 ? Promise.resolve() : Reflect.apply(real, this, args);
    } as never);
    const save = (text: string): Step => ({ type: "save", writes: [[0, text]] });
    expect(await lostAfter([save("first"), save("second"), save("third")])).toEqual(["third"]);
  });
});
