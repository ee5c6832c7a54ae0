import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { WorkspaceSurroundings } from "#src/use-cases/start-workspace.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { everythingIn } from "#tests/support/everything-in.ts";
import { enterWorkspace } from "#tests/support/open-test-workspace.ts";
import releasedBackup from "../fixtures/backup/version-1.age?url&inline";
import whatIsInIt from "../fixtures/backup/version-1.projection.json";
import { freshName } from "./store-under-test.ts";
import { holds, type SuiteCase, same, unwrap } from "./suite-case.ts";

// One file, opened by every browser: each must say of it what all the others say.

async function anEmptyWorkspace(around: WorkspaceSurroundings): Promise<Workspace> {
  return unwrap(await enterWorkspace(around, freshName()));
}

async function bringIn(workspace: Workspace, file: Blob, passphrase: string | null): Promise<void> {
  const { bringIn: act } = unwrap(await (await workspace.backups()).open(file, passphrase));
  unwrap(await act());
}

/** Built into the page, whose policy lets it fetch no `data:` address. */
function readReleased(): Blob {
  const letters = atob(releasedBackup.slice(releasedBackup.indexOf(",") + 1));
  return new Blob([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))]);
}

const releasedWith = "copper lantern field seven";

export function backupCases(around: WorkspaceSurroundings): readonly SuiteCase[] {
  return [
    {
      name: "a backup made elsewhere is opened, and every cell, draft and instrument of it is what it was there",
      run: async () => {
        const workspace = await anEmptyWorkspace(around);
        await bringIn(workspace, readReleased(), releasedWith);
        same(await everythingIn(workspace), whatIsInIt);
        workspace.close();
      },
    },
    {
      name: "a backup made here, everything removed, and restored: equal in every cell and draft",
      run: async () => {
        const workspace = await anEmptyWorkspace(around);
        const audit = unwrap(await workspace.startAudit());
        for (const title of ["Neglect", "Plans"]) unwrap(await audit.save([change(setUpCells.title, title)]));
        unwrap(await audit.keepDraft(setUpCells.why, "Because the last three rev"));
        const { file } = unwrap(await (await workspace.backups()).saveAsFile());
        const before = await everythingIn(workspace);
        unwrap(await workspace.removeEverything());
        const again = await anEmptyWorkspace(around);
        same(await again.listAudits(), []);
        await bringIn(again, file, null);
        same(await everythingIn(again), before);
        again.close();
      },
    },
    {
      name: "control: a backup and one more save are equal",
      control: "so many events",
      run: async () => {
        const workspace = await anEmptyWorkspace(around);
        await bringIn(workspace, readReleased(), releasedWith);
        const [first] = await workspace.listAudits();
        holds(first !== undefined, "an audit came in");
        if (first === undefined) return;
        const audit = unwrap(await workspace.openAudit(first.id));
        unwrap(await audit.save([change(setUpCells.title, "Something else")]));
        const { audits } = await everythingIn(workspace);
        const expected: Readonly<Record<string, { projection: { known: readonly string[] } } | undefined>> =
          whatIsInIt.audits;
        holds(
          audits[first.id]?.projection.known.length === expected[first.id]?.projection.known.length,
          "so many events",
        );
      },
    },
  ];
}
