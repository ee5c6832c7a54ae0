import { describe, expect, it, vi } from "vitest";
import { caseCells, setUpCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { opened, saveTitle, started, tamper } from "#tests/support/fault-store.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";

function references(count: number): Change[] {
  return Array.from({ length: count }, (_, index) =>
    change(caseCells(`case-${index + 1}` as CaseId).reference, `CP-${index + 1}`),
  );
}

/** The rows that there are, once what is done on the side is done. */
async function rowsOf(name: string) {
  const rows = { tail: 0, segments: 0, snapshots: [] as unknown[] };
  await tamper(name, async ({ tail, segments, snapshots }) => {
    rows.tail = await tail.count();
    rows.segments = await segments.count();
    rows.snapshots = (await snapshots.toArray()).map(({ part }) => part);
  });
  return rows;
}

/** Which snapshot there is, by the random bytes that its seal begins with. */
async function snapshotOf(name: string): Promise<string> {
  let found = "";
  await tamper(name, async ({ snapshots }) => {
    const [row] = await snapshots.toArray();
    found = String(row?.sealed.slice(0, 13) ?? "");
  });
  expect(found).not.toBe("");
  return found;
}

async function longAudit() {
  const { name, workspace } = await openTestWorkspace();
  const audit = await started(workspace);
  for (let made = 0; made < 510; made += 60) await audit.save(references(510).slice(made, made + 60));
  await vi.waitFor(async () => expect((await rowsOf(name)).snapshots).toContain("log"), { timeout: 15_000 });
  await saveTitle(audit, "Neglect");
  workspace.close();
  return { name, id: audit.id };
}

describe("an audit of more than 512 events", () => {
  it("puts its first 512 events together and leaves a snapshot, while nobody waits", async () => {
    const { name } = await longAudit();
    expect(await rowsOf(name)).toEqual({ tail: 1, segments: 1, snapshots: ["log"] });
  });

  it("reads the same from its snapshot, without it, and from a list that opened nothing", async () => {
    const { name, id } = await longAudit();
    const fromSnapshot = await openTestWorkspace(name);
    const listed = await fromSnapshot.workspace.listAudits();
    expect(listed).toMatchObject([{ id, title: "Neglect", cases: 510 }]);
    expect((await rowsOf(name)).snapshots).toEqual(["log", "summary"]);
    expect(await fromSnapshot.workspace.listAudits()).toEqual(listed);
    const { log } = await opened(fromSnapshot.workspace, id);
    fromSnapshot.workspace.close();
    await tamper(name, ({ snapshots }) => snapshots.clear());
    const without = await openTestWorkspace(name);
    expect(await without.workspace.listAudits()).toEqual(listed);
    expect((await opened(without.workspace, id)).log).toEqual(log);
  });

  it("opens from its snapshot, so that a lost segment takes its history and not its answers", async () => {
    const { name, id } = await longAudit();
    await tamper(name, async ({ segments }) => {
      const [row] = await segments.toArray();
      if (row !== undefined) await segments.put({ ...row, sealed: new Uint8Array(100) });
    });
    const { workspace } = await openTestWorkspace(name);
    const audit = await opened(workspace, id);
    expect(audit.read(caseCells("case-1" as CaseId).reference)).toMatchObject({ value: "CP-1" });
    expect(audit.read(setUpCells.title)).toMatchObject({ value: "Neglect" });
    expect(await audit.history(caseCells("case-1" as CaseId).reference)).toEqual([]);
    await workspace.looked;
    expect(workspace.health).toEqual({ type: "damaged", audits: [{ id, unreadable: 512, gaps: 0, drafts: 0 }] });
  });

  it("counts in the list what another tab has added since the summary was kept", async () => {
    const { name, id } = await longAudit();
    const first = await openTestWorkspace(name);
    await first.workspace.listAudits();
    first.workspace.close();
    const second = await openTestWorkspace(name);
    await saveTitle(await opened(second.workspace, id), "Plans");
    second.workspace.close();
    const third = await openTestWorkspace(name);
    expect(await third.workspace.listAudits()).toMatchObject([{ title: "Plans", cases: 510 }]);
  });

  it("packs itself again only once a quarter more has been saved, also after it was closed", async () => {
    const { name, workspace } = await openTestWorkspace();
    const audit = await started(workspace);
    await audit.save(references(2558));
    const first = await vi.waitFor(() => snapshotOf(name), { timeout: 15_000, interval: 300 });
    workspace.close();
    const again = await openTestWorkspace(name);
    const sameAudit = await opened(again.workspace, audit.id);
    for (let made = 2558; made < 3070; made += 64) await sameAudit.save(references(3070).slice(made, made + 64));
    // The two that an audit starts with stay single.
    await vi.waitFor(async () => expect((await rowsOf(name)).tail).toBe(2), { timeout: 15_000, interval: 300 });
    await new Promise((done) => setTimeout(done, 500));
    expect(await snapshotOf(name)).toBe(first);
    await sameAudit.save(references(3600).slice(3070));
    await vi.waitFor(async () => expect(await snapshotOf(name)).not.toBe(first), { timeout: 15_000, interval: 300 });
    again.workspace.close();
  });
});
