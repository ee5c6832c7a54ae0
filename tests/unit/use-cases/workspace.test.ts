import { describe, expect, it } from "vitest";
import { caseCells, firstSlot, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { cellKey } from "#src/domain/log/cell.ts";
import { change } from "#src/domain/log/change.ts";
import type { AuditId, CaseId } from "#src/kernel/ids.ts";
import { exploreExample } from "#src/use-cases/explore-example.ts";
import { putBack } from "#src/use-cases/put-back.ts";
import { openTestAudit, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

const caseId = "case-one" as CaseId;
const address = { caseId, instrumentId: "child-protection", agencyId: "police", slot: firstSlot("police") };

describe("a workspace", () => {
  it("calls an empty store a first start and one with an audit sound", async () => {
    const { name, workspace } = await openTestWorkspace();
    expect(workspace.health).toEqual({ type: "first-start" });
    await workspace.startAudit();
    workspace.close();
    const again = await openTestWorkspace(name);
    expect(again.workspace.health).toEqual({ type: "sound" });
  });

  it("starts an audit in today's wording and the edition of 2026, and asks for nothing", async () => {
    const audit = await openTestAudit();
    expect(audit.read(setUpCells.wording)).toMatchObject({ state: "value", value: "today" });
    expect(audit.read(setUpCells.edition)).toMatchObject({ state: "value", value: "2026" });
    expect(audit.read(setUpCells.title).state).toBe("unset");
  });

  it("has everything that was saved when it is opened again", async () => {
    const { name, workspace } = await openTestWorkspace();
    const audit = await workspace.startAudit();
    if (!audit.ok) throw new Error(audit.error.type);
    const { id } = audit.value;
    await audit.value.save([change(setUpCells.title, "Neglect"), change(setUpCells.theme, "Neglect over time")]);
    workspace.close();
    const again = await openTestWorkspace(name);
    const reopened = await again.workspace.openAudit(id);
    if (!reopened.ok) throw new Error(reopened.error.type);
    expect(reopened.value.read(setUpCells.title)).toMatchObject({ state: "value", value: "Neglect" });
    expect(reopened.value.read(setUpCells.theme)).toMatchObject({ state: "value", value: "Neglect over time" });
  });

  it("lists an audit with its counts", async () => {
    const { workspace } = await openTestWorkspace();
    const audit = await workspace.startAudit();
    if (!audit.ok) throw new Error(audit.error.type);
    const text = JSON.stringify({ title: "Child protection" });
    const hash = await workspace.keepInstrument(text);
    if (!hash.ok) throw new Error(hash.error.type);
    await audit.value.save([
      change(setUpCells.title, "Neglect"),
      change(setUpCells.instrument, { id: "child-protection", version: "1.0.0", hash: hash.value }),
      change(caseCells(caseId).presence, { state: "in" }),
      change(returnCells(address).area("plan").outcome, "good"),
    ]);
    expect(await workspace.listAudits()).toEqual([
      {
        id: audit.value.id,
        title: "Neglect",
        instrumentTitle: "Child protection",
        cases: 1,
        returnsBegun: 1,
        returnsSignedOff: 0,
        openConcerns: 0,
        signedOff: false,
        changedAt: expect.stringMatching(/^2026-11-21T09:/),
        retention: { keepDays: null, signedOffOn: null, dueOn: null, hold: null, deletedOn: null },
      },
    ]);
  });

  it("says that there is no such audit instead of making one", async () => {
    const { workspace } = await openTestWorkspace();
    expect(await workspace.openAudit("nothing" as AuditId)).toEqual({ ok: false, error: { type: "no-such-audit" } });
    expect(await workspace.listAudits()).toEqual([]);
  });

  it("keeps the same instrument once, whoever asks", async () => {
    const { workspace } = await openTestWorkspace();
    const text = JSON.stringify({ title: "Child protection" });
    const first = await workspace.keepInstrument(text);
    expect(await workspace.keepInstrument(text)).toEqual(first);
    expect(await workspace.listInstruments()).toHaveLength(1);
  });

  it("says when a save is under way, when it is done, and that the browser keeps the storage", async () => {
    const { workspace } = await openTestWorkspace();
    const audit = await workspace.startAudit();
    if (!audit.ok) throw new Error(audit.error.type);
    const saving = audit.value.save([change(setUpCells.title, "Neglect")]);
    expect(workspace.saveState()).toMatchObject({ pending: 1, failure: null });
    const saved = await saving;
    await Promise.resolve();
    expect(workspace.saveState()).toMatchObject({
      pending: 0,
      failure: null,
      savedAt: saved.ok && saved.value.at,
      persistence: "protected",
      tab: "writing",
    });
  });
});

describe("a closed workspace", () => {
  it("saves nothing more, and does not open its database again behind the person's back", async () => {
    const { name, workspace } = await openTestWorkspace();
    const audit = await workspace.startAudit();
    if (!audit.ok) throw new Error(audit.error.type);
    workspace.close();
    expect(await audit.value.save([change(setUpCells.title, "Neglect")])).toMatchObject({ ok: false });
    await workspace.looked;
    await expect(audit.value.history(setUpCells.title)).rejects.toThrow();
    const deleted = new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onblocked = () => reject(new Error("a connection is still open"));
    });
    await deleted;
  });
});

describe("an open audit", () => {
  it("writes nothing when the value already stands", async () => {
    const audit = await openTestAudit([change(setUpCells.title, "Neglect")]);
    await audit.save([change(setUpCells.title, "Neglect")]);
    expect(await audit.history(setUpCells.title)).toHaveLength(1);
  });

  it("saves two changes of one cell as two versions and not as a conflict", async () => {
    const audit = await openTestAudit();
    await audit.save([change(setUpCells.title, "Neglect"), change(setUpCells.title, "Neglect in 2026")]);
    expect(audit.read(setUpCells.title)).toMatchObject({ state: "value", value: "Neglect in 2026" });
    expect(await audit.history(setUpCells.title)).toHaveLength(2);
  });

  it("keeps the order of saves that were asked for at once", async () => {
    const audit = await openTestAudit();
    await Promise.all(["a", "b", "c", "d"].map((title) => audit.save([change(setUpCells.title, title)])));
    expect(audit.read(setUpCells.title)).toMatchObject({ state: "value", value: "d" });
    const history = await audit.history(setUpCells.title);
    expect(history.map(({ body }) => body?.value)).toEqual(["d", "c", "b", "a"]);
  });

  it("makes a conflict of a change whose author had not seen what stands", async () => {
    const audit = await openTestAudit([change(setUpCells.title, "Neglect")]);
    await audit.save([{ cell: setUpCells.title, value: "Plans", parents: [] }]);
    expect(audit.read(setUpCells.title).state).toBe("conflict");
    await audit.save([change(setUpCells.title, "Neglect")]);
    expect(audit.read(setUpCells.title)).toMatchObject({ state: "value", value: "Neglect" });
  });

  it("refuses a text above 20,000 characters whole and saves nothing that came with it", async () => {
    const audit = await openTestAudit();
    const refused = await audit.save([change(setUpCells.title, "Neglect"), change(setUpCells.why, "x".repeat(20_001))]);
    expect(refused).toEqual({ ok: false, error: { type: "text-too-long", length: 20_001, limit: 20_000 } });
    expect(audit.read(setUpCells.title).state).toBe("unset");
    expect(await audit.save([change(setUpCells.why, "x".repeat(20_000))])).toMatchObject({ ok: true });
  });

  it("tells its listeners once for a save, and grows its revision", async () => {
    const audit = await openTestAudit();
    const before = audit.revision();
    let told = 0;
    const stop = audit.subscribe(() => told++);
    await audit.save([change(setUpCells.title, "Neglect")]);
    stop();
    await audit.save([change(setUpCells.title, "Plans")]);
    expect(told).toBe(1);
    expect(audit.revision()).toBe(before + 2);
  });

  it("offers a draft back after a crash, and forgets it once the field is saved", async () => {
    const { name, workspace } = await openTestWorkspace();
    const audit = await workspace.startAudit();
    if (!audit.ok) throw new Error(audit.error.type);
    await audit.value.keepDraft(setUpCells.why, "Because the last");
    await audit.value.keepDraft(setUpCells.why, "Because the last three reviews");
    workspace.close();
    const again = await openTestWorkspace(name);
    const reopened = await again.workspace.openAudit(audit.value.id);
    if (!reopened.ok) throw new Error(reopened.error.type);
    expect([...reopened.value.drafts()].map(([key, { text }]) => [key, text])).toEqual([
      [cellKey(setUpCells.why), "Because the last three reviews"],
    ]);
    expect(reopened.value.read(setUpCells.why).state).toBe("unset");
    await reopened.value.save([change(setUpCells.why, "Because the last three reviews said so")]);
    expect(reopened.value.drafts().size).toBe(0);
    again.workspace.close();
    const third = await (await openTestWorkspace(name)).workspace.openAudit(audit.value.id);
    expect(third.ok && third.value.drafts().size).toBe(0);
  });

  it("puts an earlier version back as a new one", async () => {
    const audit = await openTestAudit([change(setUpCells.title, "Neglect")]);
    await audit.save([change(setUpCells.title, "Plans")]);
    const [, first] = await audit.history(setUpCells.title);
    if (first === undefined) throw new Error("There is no first version.");
    await putBack(audit, first);
    expect(audit.read(setUpCells.title)).toMatchObject({ state: "value", value: "Neglect" });
    expect(await audit.history(setUpCells.title)).toHaveLength(3);
  });

  it("refuses to erase by putting back what was erased", async () => {
    const audit = await openTestAudit([change(setUpCells.title, "Neglect")]);
    const [event] = await audit.history(setUpCells.title);
    if (event === undefined) throw new Error("There is no version.");
    expect(await putBack(audit, { ...event, body: null })).toEqual({ ok: false, error: { type: "erased" } });
  });
});

describe("the example", () => {
  it("reads like any audit and refuses every change", async () => {
    const audit = await exploreExample(
      "example" as AuditId,
      [change(setUpCells.title, "Neglect")],
      testSurroundings().ports,
    );
    expect(audit.readOnly()).toBe("example");
    expect(audit.read(setUpCells.title)).toMatchObject({ state: "value", value: "Neglect" });
    expect(await audit.save([change(setUpCells.title, "Plans")])).toEqual({
      ok: false,
      error: { type: "read-only", why: "example" },
    });
    expect(await audit.keepDraft(setUpCells.title, "Plans")).toMatchObject({ ok: false });
    expect(await audit.history(setUpCells.title)).toHaveLength(1);
  });
});
