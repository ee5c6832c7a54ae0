// @vitest-environment jsdom
// For its localStorage, which is where the witness lives.
import { afterEach, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { anAuditToDelete } from "#tests/support/builders/an-audit-to-delete.ts";
import { theSmallInstrument } from "#tests/support/builders/an-instrument-file.ts";
import { opened } from "#tests/support/fault-store.ts";
import { bringInFile, okOf } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";

let beforeReading: (() => Promise<void>) | null = null;

vi.mock("#src/storage/event-store.ts", async (original) => {
  const real = await original<typeof import("#src/storage/event-store.ts")>();
  const readEvents: typeof real.readEvents = async (...asked) => {
    const first = beforeReading;
    beforeReading = null;
    await first?.();
    return real.readEvents(...asked);
  };
  return { ...real, readEvents };
});

afterEach(() => localStorage.clear());

it("a backup has the report of returns that are deleted while it is written", async () => {
  const { workspace } = await openTestWorkspace(freshName());
  const { id } = await anAuditToDelete(workspace);
  const wish = { audit: id, role: "QA lead", reason: "Agreed", instruments: [theSmallInstrument()] };
  const backups = await workspace.backups();
  // After the documents were read, and before the events: the file would name a report that it does not have.
  beforeReading = async () => void okOf(await workspace.retaining.deleteReturns({ ...wish, wording: "today" }));
  const { file } = okOf(await backups.saveAsFile());
  expect(beforeReading).toBeNull();

  const { workspace: there } = await openTestWorkspace(freshName());
  await bringInFile(there, file);
  const receipt = (await opened(there, id)).read(setUpCells.returnsDeleted);
  const [named] = receipt.state === "value" ? (receipt.value?.reports ?? []) : [];
  expect(named === undefined ? null : await there.retaining.readReport(named.hash)).not.toBeNull();
});
