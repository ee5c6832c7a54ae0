import { useEffect } from "react";
import { grades } from "../../domain/audit/values.ts";
import type { Area } from "../../domain/instrument/schema.ts";
import { focusById } from "../../ui/focus-by-id.ts";
import { fieldId } from "../shared/cell-field-id.ts";
import { gradeKeys } from "../shared/ladder.tsx";
import { AcceleratorList } from "./accelerator-list.tsx";
import { useReturn } from "./return-in-hand.tsx";

interface AcceleratorKeysProps {
  readonly area: Area;
  readonly listOpen: boolean;
  readonly showList: (open: boolean) => void;
}

/**
 * One-letter keys for who grades all day; never while typing, never with a modifier. Each does what pressing the control that
 * shows it would do, so that nothing can be done by key alone.
 */
export function AcceleratorKeys({ area, listOpen, showList }: AcceleratorKeysProps) {
  const { cells } = useReturn();
  const { outcome, flag, reason } = cells.area(area.id);
  const [outcomeId, flagId, reasonId] = [fieldId(outcome), fieldId(flag), fieldId(reason)];

  useEffect(() => {
    const acts = new Map<string, () => void>([
      ...grades.map((grade) => [gradeKeys[grade], () => clickRadio(outcomeId, grade)] as const),
      ["0", () => clear(outcomeId)],
      ["j", () => move(1, outcomeId)],
      ["k", () => move(-1, outcomeId)],
      ["n", () => note(reasonId)],
      ["f", () => document.getElementById(flagId)?.click()],
      ["?", () => showList(true)],
    ]);
    const press = (event: KeyboardEvent) => {
      const act = acts.get(event.key);
      if (act === undefined || isModified(event) || isTyping(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [outcomeId, flagId, reasonId, showList]);
  return listOpen ? <AcceleratorList onHide={() => showList(false)} /> : null;
}

function isModified({ ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || isComposing;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox";
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-standard]")];
}

function rowInHand(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-standard]") ?? null;
}

function clickRadio(outcomeId: string, grade: (typeof grades)[number]): void {
  // The first card's radio carries the field's own id, the others add their value.
  const radio = document.getElementById(grade === grades[0] ? outcomeId : `${outcomeId}-${grade}`);
  radio?.focus();
  radio?.click();
}

/** Clears the answer of the standard in hand, or the grade where none is. */
function clear(outcomeId: string): void {
  const place = rowInHand()?.querySelector(".sl-segmented") ?? document.getElementById(outcomeId)?.closest("fieldset");
  place?.querySelector<HTMLElement>(".sl-link-button")?.click();
}

/** The next or the previous standard, with the ladder after the last. */
function move(step: 1 | -1, outcomeId: string): void {
  const all = rows();
  const here = rowInHand();
  const onLadder = document.getElementById(outcomeId)?.closest("fieldset")?.contains(document.activeElement) === true;
  const current = here === null ? all.findIndex((row) => row.dataset.current !== undefined) : all.indexOf(here);
  const from = onLadder ? all.length : here === null && step === 1 ? current - 1 : current;
  const to = Math.min(Math.max(from + step, 0), all.length);
  const stop = all[to] ?? document.getElementById(outcomeId)?.closest("fieldset");
  const radio = stop?.querySelector<HTMLElement>("input:checked") ?? stop?.querySelector<HTMLElement>("input");
  if (radio !== null && radio !== undefined) focusById(radio.id);
}

/** The evidence of the standard in hand, or the reason for the grade. */
function note(reasonId: string): void {
  const area = rowInHand()?.querySelector<HTMLElement>("textarea");
  focusById(area?.id ?? reasonId);
}
