import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { DocumentHash } from "#src/kernel/ids.ts";
import { startAuditWith } from "#src/use-cases/start-audit-with.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { anInstrumentFile, theSmallInstrument } from "#tests/support/builders/an-instrument-file.ts";
import { openTestAudit, openTestWorkspace } from "#tests/support/open-test-workspace.ts";

async function keep(workspace: Workspace, text: string): Promise<DocumentHash> {
  const kept = await workspace.keepInstrument(text);
  if (!kept.ok) throw new Error(kept.error.type);
  return kept.value;
}

const choice = (hash: DocumentHash) => change(setUpCells.instrument, { id: "small", version: "1.2.0", hash });

describe("an instrument on this device", () => {
  it.each([
    ["with a byte order mark", `\uFEFF${anInstrumentFile()}`],
    ["with Windows' line ends and a blank line at its end", `${anInstrumentFile().replaceAll("\n", "\r\n")}\r\n`],
  ])("is given out as the text that it was opened from, %s", async (_, text) => {
    const { name, workspace } = await openTestWorkspace();
    const hash = await keep(workspace, text);
    expect(await workspace.readInstrumentText(hash)).toBe(text);
    expect(await workspace.readInstrument(hash)).toEqual(theSmallInstrument());
    workspace.close();
    const again = (await openTestWorkspace(name)).workspace;
    expect((await again.listInstruments()).map(({ instrument }) => instrument)).toEqual([theSmallInstrument()]);
    // The same bytes once more are the same instrument.
    expect(await keep(again, text)).toBe(hash);
    expect(await again.listInstruments()).toHaveLength(1);
  });

  it("is chosen in a new audit by one act", async () => {
    const { workspace } = await openTestWorkspace();
    const text = anInstrumentFile();
    const started = await startAuditWith(workspace, theSmallInstrument(), { type: "shipped", text });
    if (!started.ok) throw new Error(started.error.type);
    const audit = await workspace.openAudit(started.value);
    if (!audit.ok) throw new Error(audit.error.type);
    expect(audit.value.read(setUpCells.instrument)).toMatchObject({
      state: "value",
      value: { id: "small", version: "1.2.0", hash: await keep(workspace, text) },
    });
    expect(audit.value.read(setUpCells.wording)).toMatchObject({ state: "value", value: "today" });
  });

  it("goes where no audit names it, and is gone after the next start", async () => {
    const { name, workspace } = await openTestWorkspace();
    const hash = await keep(workspace, anInstrumentFile());
    await workspace.startAudit();
    expect(await workspace.findInstrumentUse(hash)).toEqual({ audits: [], isCertain: true });
    expect(await workspace.forgetInstrument(hash)).toEqual({ ok: true, value: null });
    expect(await workspace.readInstrument(hash)).toBeNull();
    workspace.close();
    const again = (await openTestWorkspace(name)).workspace;
    expect(await again.listInstruments()).toEqual([]);
    expect(again.health).toEqual({ type: "sound" });
  });

  it("stays where an audit names it, or named it once: an earlier choice can be put back", async () => {
    const { workspace } = await openTestWorkspace();
    const [first, second] = [
      await keep(workspace, anInstrumentFile()),
      await keep(
        workspace,
        anInstrumentFile((draft) => {
          draft.version = "1.3.0";
        }),
      ),
    ];
    const audit = await workspace.startAudit();
    if (!audit.ok) throw new Error(audit.error.type);
    await audit.value.save([choice(first)]);
    await audit.value.save([choice(second)]);
    for (const hash of [first, second]) {
      const use = { audits: [audit.value.id], isCertain: true };
      expect(await workspace.findInstrumentUse(hash)).toEqual(use);
      expect(await workspace.forgetInstrument(hash)).toEqual({ ok: false, error: { type: "in-use", ...use } });
      expect(await workspace.readInstrumentText(hash)).not.toBeNull();
    }
  });

  it("control: an audit that names another does not hold it back", async () => {
    const audit = await openTestAudit();
    const { workspace } = await openTestWorkspace();
    const hash = await keep(workspace, anInstrumentFile());
    await audit.save([choice(hash)]);
    expect((await workspace.findInstrumentUse(hash)).audits).toEqual([]);
  });
});
