import { readLocalList, wordsToLookFor } from "../domain/disclosure/local-list.ts";
import { type Finds, lookThrough, type OutgoingText } from "../domain/disclosure/look-through.ts";
import type { Reading } from "../domain/log/heads.ts";
import { breathing } from "./breathing.ts";

/** Looks through texts that are about to leave, a frame at a time, off the way of keys and presses. `null`: stopped before the end. */
export async function lookThroughTexts<Link>(
  texts: Iterable<OutgoingText<Link>>,
  list: Reading<string>,
  signal: AbortSignal,
): Promise<Finds<Link> | null> {
  const steps = lookThrough(texts, readLocalList(wordsToLookFor(list)));
  const breathe = breathing();
  for (let step = steps.next(); ; step = steps.next()) {
    if (signal.aborted) return null;
    if (step.done === true) return step.value;
    await breathe();
  }
}
