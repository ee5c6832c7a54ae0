import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import type { WorkspaceSurroundings } from "#src/use-cases/start-workspace.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { enterWorkspace } from "#tests/support/open-test-workspace.ts";
import { freshName } from "./store-under-test.ts";
import { holds, type SuiteCase, same, until, unwrap } from "./suite-case.ts";

async function openTab(around: WorkspaceSurroundings, name: string): Promise<Workspace> {
  return unwrap(await enterWorkspace(around, name));
}

async function audited(workspace: Workspace, id: AuditId): Promise<OpenAudit> {
  return unwrap(await workspace.openAudit(id));
}

/** Two tabs of one profile on one audit; the first was there first. */
async function twoTabs(around: WorkspaceSurroundings) {
  const name = freshName();
  const first = await openTab(around, name);
  const one = unwrap(await first.startAudit());
  const second = await openTab(around, name);
  const other = await audited(second, one.id);
  const close = () => {
    second.close();
    first.close();
  };
  return { name, first, second, one, other, close };
}

/** `around.locks` must be there: these are the cases of browsers with Web Locks. */
export function tabCases(around: WorkspaceSurroundings): readonly SuiteCase[] {
  const polite: SuiteCase[] = [
    {
      name: "a second tab reads, says why, and is refused what it tries to save",
      run: async () => {
        const { first, second, one, other, close } = await twoTabs(around);
        same([first.saveState().tab, second.saveState().tab], ["writing", "reading"]);
        same([one.readOnly(), other.readOnly()], [null, "other-tab"]);
        const refused = await other.save([change(setUpCells.title, "Neglect")]);
        same(refused, { ok: false, error: { type: "read-only", why: "other-tab" } });
        unwrap(await one.save([change(setUpCells.title, "Neglect")]));
        close();
      },
    },
    {
      name: "the pen comes to the waiting tab when the other closes",
      run: async () => {
        const { first, second, other, close } = await twoTabs(around);
        first.close();
        await until(() => second.saveState().tab === "writing", "the pen");
        unwrap(await other.save([change(setUpCells.title, "Neglect")]));
        close();
      },
    },
  ];
  return [
    ...(around.locks === undefined ? [] : polite),
    {
      name: "what one tab saves appears in the other",
      run: async () => {
        const { one, other, close } = await twoTabs(around);
        const [writer, reader] = one.readOnly() === null ? [one, other] : [other, one];
        let told = 0;
        reader.subscribe(() => told++);
        unwrap(await writer.save([change(setUpCells.title, "Neglect")]));
        await until(() => reader.read(setUpCells.title).state === "value", "the title in the other tab");
        same(reader.read(setUpCells.title), writer.read(setUpCells.title));
        holds(told > 0, "its screens were told");
        close();
      },
    },
    {
      name: "taking over turns the other tab read-only at once, and its events are kept",
      run: async () => {
        const { first, second, one, other, close } = await twoTabs(around);
        await first.takeOver();
        unwrap(await one.save([change(setUpCells.title, "Neglect")]));
        await second.takeOver();
        same(second.saveState().tab, "writing");
        same(other.read(setUpCells.title).state, "value");
        await until(() => one.readOnly() === "other-tab", "the news in the first tab");
        same(first.saveState().tab, "reading");
        same((await one.save([change(setUpCells.title, "Plans")])).ok, false);
        unwrap(await other.save([change(setUpCells.title, "Core groups")]));
        await first.takeOver();
        unwrap(await one.save([change(setUpCells.theme, "Plans")]));
        same((await other.history(setUpCells.title)).length, 2);
        close();
      },
    },
    {
      name: "control: a tab that was taken over goes on writing",
      control: "read-only",
      run: async () => {
        const { second, one } = await twoTabs(around);
        await second.takeOver();
        unwrap(await one.save([change(setUpCells.title, "Plans")]));
      },
    },
  ];
}
