// A page without screens over the real workspace: saves one numbered case after another and tells the test which of
// them the disk has acknowledged, or reads back what is there.
import { doAside } from "#src/app/do-aside.ts";
import { caseCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { thisBrowser } from "#src/storage/this-browser.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { enterWorkspace } from "#tests/support/open-test-workspace.ts";
import { quickKeeper } from "#tests/support/quick-keeper.ts";

function tell(what: string, body: unknown): Promise<unknown> {
  return fetch(`./${what}`, { method: "POST", body: JSON.stringify(body) });
}

async function theAudit(workspace: Workspace): Promise<OpenAudit> {
  const [first] = await workspace.listAudits();
  const audit = await (first === undefined ? workspace.startAudit() : workspace.openAudit(first.id));
  if (!audit.ok) throw new Error(audit.error.type);
  return audit.value;
}

function cellsOf(number: number) {
  return caseCells(`case-${number}` as CaseId);
}

/** Two facts in one save: after a kill there must be both or neither. */
function saveCase(audit: OpenAudit, number: number) {
  const { presence, reference } = cellsOf(number);
  return audit.save([change(presence, { state: "in" }), change(reference, `Case ${number}`)]);
}

async function saveFrom(audit: OpenAudit, from: number, acknowledgeEarly: boolean): Promise<void> {
  for (let number = from; number < from + 1000; number++) {
    if (acknowledgeEarly) {
      void tell("saved", number);
      void saveCase(audit, number);
      continue;
    }
    const saved = await saveCase(audit, number);
    if (!saved.ok) throw new Error(saved.error.type);
    void tell("saved", number);
  }
}

function readAll(audit: OpenAudit, upTo: number) {
  const whole: number[] = [];
  const torn: number[] = [];
  for (let number = 0; number < upTo; number++) {
    const { presence, reference } = cellsOf(number);
    const halves = [audit.read(presence), audit.read(reference)].filter(({ state }) => state === "value").length;
    if (halves === 2) whole.push(number);
    if (halves === 1) torn.push(number);
  }
  return { whole, torn };
}

async function main(): Promise<void> {
  const ask = new URLSearchParams(location.search);
  const started = await enterWorkspace({ ...thisBrowser(), doAside, keeper: quickKeeper }, "sightline");
  if (!started.ok) throw new Error(started.error.type);
  const workspace = started.value;
  const audit = await theAudit(workspace);
  const number = Number(ask.get("number"));
  if (ask.get("do") === "read") await tell("read", { health: workspace.health.type, ...readAll(audit, number) });
  else await saveFrom(audit, number, ask.get("acknowledge") === "early");
}

main().catch((error: unknown) => tell("failed", String(error)));
