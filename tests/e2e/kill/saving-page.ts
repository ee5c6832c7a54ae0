// A page without screens over the real workspace: saves one numbered case after another and tells the test which of
// them the disk has acknowledged, or reads back what is there.
import { surroundings } from "#src/app/surroundings.ts";
import { caseCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { enterWorkspace } from "#tests/support/open-test-workspace.ts";
import { aQuickKeeper } from "#tests/support/quick-keeper.ts";

const ask = new URLSearchParams(location.search);

function tell(what: string, body: unknown): Promise<unknown> {
  return fetch(`./${what}`, { method: "POST", body: JSON.stringify(body) });
}

/** The workspace of this profile, opened as a person would open it. The one place that knows how. */
async function openTheWorkspace(): Promise<Workspace> {
  const started = await enterWorkspace({ ...surroundings(), keeper: aQuickKeeper() }, "sightline");
  if (!started.ok) throw new Error(started.error.type);
  return started.value;
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

/** One save, told as soon as the disk has acknowledged it, or why it was refused. */
async function saveOne(audit: OpenAudit, number: number): Promise<void> {
  const pace = ask.get("pace");
  const started = performance.now();
  const saved = await saveCase(audit, number);
  if (saved.ok) {
    // Only as fast as a test can follow where it fills the disk meanwhile.
    if (pace !== null) await new Promise((resume) => setTimeout(resume, Number(pace)));
    void tell("saved", number);
    return;
  }
  const detail = "detail" in saved.error ? saved.error.detail : "";
  await tell("refused", { type: saved.error.type, detail, after: performance.now() - started });
  if (pace === null) throw new Error(saved.error.type);
  await new Promise((resume) => setTimeout(resume, 200));
}

async function saveFrom(audit: OpenAudit, from: number): Promise<void> {
  const count = Number(ask.get("count") ?? 1_000);
  for (let number = from; number < from + count; number++) {
    if (ask.get("acknowledge") === "early") {
      void tell("saved", number);
      void saveCase(audit, number);
    } else await saveOne(audit, number);
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

/** What the browser does where nobody asks for more: it says that a transaction is complete before the disk has it. */
function relaxDurability(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function relaxed(names, mode) {
    return transaction.call(this, names, mode, { durability: "relaxed" });
  };
}

/** What a start has found by the time that every row has been looked at: the alarm a person reads, or the refusal. */
async function look(upTo: number): Promise<void> {
  const workspace = await openTheWorkspace();
  const atStart = workspace.health.type;
  await workspace.looked;
  const [first] = await workspace.listAudits();
  const audit = first === undefined ? null : await workspace.openAudit(first.id);
  const read = audit?.ok ? readAll(audit.value, upTo) : { whole: [], torn: [] };
  await tell("read", { health: workspace.health.type, atStart, ...read });
}

async function main(): Promise<void> {
  if (ask.get("durability") === "relaxed") relaxDurability();
  // By this name Chromium is known, and is not made to begin a new log without it.
  if (ask.get("log") === "old") Reflect.deleteProperty(Navigator.prototype, "userAgentData");
  const number = Number(ask.get("number"));
  if (ask.get("do") === "look") return look(number);
  const workspace = await openTheWorkspace();
  const audit = await theAudit(workspace);
  if (ask.get("do") === "read") await tell("read", { health: workspace.health.type, ...readAll(audit, number) });
  else await saveFrom(audit, number);
}

main().catch((error: unknown) => tell("failed", error instanceof Error ? error.message : String(error)));
