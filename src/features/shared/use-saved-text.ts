import { type RefCallback, useCallback, useEffect, useRef, useState } from "react";
import { useController } from "react-hook-form";
import { type Cell, cellKey } from "../../domain/log/cell.ts";
import type { Reading } from "../../domain/log/heads.ts";
import type { OpenAudit, SaveFailure } from "../../use-cases/open-audit.ts";
import { useAudit } from "./audit-context.tsx";
import { fieldId } from "./cell-field-id.ts";
import { type UnsavedText, useCellForm } from "./cell-form.tsx";
import { useSavedCell } from "./use-saved-cell.ts";

/** How long after the last key a draft is kept, in milliseconds: soon enough that a crash costs a word, not a sentence. */
const draftAfter = 400;

/** Drafts that were taken up or put aside since the audit was opened: coming back to the page must not offer them again. */
const settledDrafts = new WeakMap<OpenAudit, Set<string>>();

export function isDraftSettled(audit: OpenAudit, cell: Cell<unknown>): boolean {
  return settledDrafts.get(audit)?.has(cellKey(cell)) === true;
}

export interface SavedText {
  readonly text: string;
  readonly ref: RefCallback<HTMLInputElement | HTMLTextAreaElement>;
  readonly change: (text: string) => void;
  /** Saves what was typed, if it differs from what stands. Called on leaving the field. */
  readonly commit: () => Promise<UnsavedText | null>;
  /** Settles a conflict for one of its versions. */
  readonly take: (text: string | null) => void;
  readonly reading: Reading<string>;
  readonly failure: SaveFailure | null;
  /** Another device's text arrived while this one was being typed. Both are kept. */
  readonly changedElsewhere: boolean;
  /** Typed when the application closed and never saved. `settleDraft` takes it up or puts it aside. */
  readonly draft: { readonly text: string; readonly at: string } | null;
  readonly settleDraft: (use: boolean) => void;
}

/**
 * A text as it is typed, as it is kept and as it is saved. Three truths, in this order: what is being typed is never replaced by
 * anything; a draft of it is kept while it is typed; an event is made when the field is left. `what` is the field's name within
 * a sentence.
 */
export function useSavedText(cell: Cell<string>, what: string): SavedText {
  const { audit } = useAudit();
  const { control, join } = useCellForm();
  const { reading, failure, save } = useSavedCell(cell);
  const standing = reading.state === "value" ? reading.value : "";
  const { field } = useController({ name: cell.item, control, defaultValue: standing });
  const setField = field.onChange;
  const [changedElsewhere, setChangedElsewhere] = useState(false);
  // As it was found when the field came on the screen: what is typed from then on is a draft too, and no news to who types it.
  const [left, setLeft] = useState(() => (isDraftSettled(audit, cell) ? undefined : audit.drafts().get(cellKey(cell))));
  /** `null`: the field shows what stands. `seen` is what stood when typing began. */
  const typing = useRef<{ readonly text: string; readonly seen: Reading<string> } | null>(null);
  const ownSave = useRef<string | null | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    const current = typing.current;
    const value = reading.state === "value" ? reading.value : null;
    if (current === null) {
      setField(value ?? "");
    } else if (reading !== current.seen) {
      if (reading.state !== "conflict" && value === ownSave.current) typing.current = { ...current, seen: reading };
      else setChangedElsewhere(true);
    }
  }, [reading, setField]);

  const settle = useCallback(() => {
    settledDrafts.set(audit, (settledDrafts.get(audit) ?? new Set()).add(cellKey(cell)));
    setLeft(undefined);
  }, [audit, cell]);

  const draft = left === undefined || isSaid(reading, left.text) ? null : left;
  const change = useCallback(
    (text: string) => {
      if (draft !== null && text !== draft.text) {
        // Typed over without a word about it: saved first, so that it stands under the earlier versions and is not lost.
        settle();
        ownSave.current = draft.text;
        void save(draft.text);
      }
      typing.current = { text, seen: typing.current?.seen ?? audit.read(cell) };
      setField(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void audit.keepDraft(cell, text), draftAfter);
    },
    [audit, cell, draft, save, setField, settle],
  );

  const commit = useCallback(async () => {
    clearTimeout(timer.current);
    const current = typing.current;
    if (current === null) return null;
    const value = current.text.trim() === "" ? null : current.text;
    const now = audit.read(cell);
    if (isSaid(now, value)) {
      typing.current = null;
      void audit.keepDraft(cell, null);
      return null;
    }
    const ownOrUnmoved = now === current.seen || isSaid(now, ownSave.current);
    ownSave.current = value;
    const failure = await save(value, ownOrUnmoved ? undefined : current.seen.heads);
    if (failure === null && typing.current?.text === current.text) {
      typing.current = null;
      setChangedElsewhere(false);
      setField(settledText(audit.read(cell)));
    }
    if (failure === null) return null;
    // Kept in memory if nowhere else, so that whoever leaves the screen is offered it on coming back.
    settledDrafts.get(audit)?.delete(cellKey(cell));
    void audit.keepDraft(cell, current.text);
    return { fieldId: fieldId(cell), what, failure };
  }, [audit, cell, what, save, setField]);

  const take = useCallback(
    async (text: string | null) => {
      if ((await save(text)) !== null) return;
      clearTimeout(timer.current);
      typing.current = null;
      setChangedElsewhere(false);
      setField(text ?? "");
    },
    [save, setField],
  );

  useEffect(() => {
    const leave = join(commit);
    return () => {
      leave();
      void commit();
    };
  }, [join, commit]);

  const settleDraft = (use: boolean) => {
    settle();
    if (use && draft !== null) {
      change(draft.text);
      void commit();
    } else {
      void audit.keepDraft(cell, null);
    }
  };

  const { value: text, ref } = field;
  return { text, ref, change, commit, take, reading, failure, changedElsewhere, draft, settleDraft };
}

/** Whether a cell says just this. A conflict never does: saying one of its versions again is what settles it. */
function isSaid(reading: Reading<string>, value: string | null | undefined): boolean {
  if (reading.state === "conflict") return false;
  return (reading.state === "value" ? reading.value : null) === value;
}

function settledText(reading: Reading<string>): string {
  return reading.state === "value" ? reading.value : "";
}
