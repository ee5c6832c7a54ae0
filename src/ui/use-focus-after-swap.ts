import { useLayoutEffect, useRef } from "react";
import { focusById } from "./focus-by-id.ts";

/**
 * Where an act takes away the very button that was pressed, the focus goes to what stands in its place (`id`). Otherwise it falls
 * back to the top of the document, and a person at the keyboard or with a screen reader begins again.
 */
export function useFocusAfterSwap(shown: boolean, id: string): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    const isSwapped = before.current !== shown;
    before.current = shown;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isSwapped && isLost) focusById(id);
  }, [shown, id]);
}
