import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { type Control, useForm } from "react-hook-form";
import type { SaveFailure } from "../../use-cases/open-audit.ts";
import { joinTyped } from "./typed-texts.ts";

/** The texts of one page, by the item of their cell. */
export type CellTexts = Record<string, string>;

/** A text that could not be saved, still on the screen. */
export interface UnsavedText {
  readonly fieldId: string;
  /** What the field is called within a sentence, e.g. "the reason". */
  readonly what: string;
  readonly failure: SaveFailure;
}

/** Commits one field's text: `null` when nothing of it is left unsaved. */
type Commit = () => Promise<UnsavedText | null>;

interface CellFormInHand {
  readonly control: Control<CellTexts>;
  /** Takes a field in for as long as it is on the page. Returns the way out. */
  readonly join: (commit: Commit) => () => void;
  /** Commits every text still being typed, before completing and before the page goes, and gives back those that failed. */
  readonly commitAll: () => Promise<readonly UnsavedText[]>;
}

const CellFormContext = createContext<CellFormInHand | null>(null);

/** One form a page. It holds what is being typed and nothing else: what is saved lives in the audit. */
export function CellForm({ children }: { readonly children: ReactNode }) {
  const { control } = useForm<CellTexts>();
  const inHand = useMemo(() => {
    const fields = new Set<Commit>();
    return {
      control,
      join: (commit: Commit) => {
        fields.add(commit);
        return () => {
          fields.delete(commit);
        };
      },
      commitAll: async () => {
        const unsaved = await Promise.all([...fields].map((commit) => commit()));
        return unsaved.filter((each) => each !== null);
      },
    };
  }, [control]);

  useEffect(() => {
    // `pagehide` alone never comes on a phone whose browser is swiped away; becoming hidden does.
    const onHide = () => {
      if (document.visibilityState === "hidden") void inHand.commitAll();
    };
    const onLeave = () => void inHand.commitAll();
    const leaveTyped = joinTyped(inHand.commitAll);
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", onLeave);
    return () => {
      leaveTyped();
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", onLeave);
    };
  }, [inHand]);

  return <CellFormContext value={inHand}>{children}</CellFormContext>;
}

export function useCellForm(): CellFormInHand {
  const inHand = useContext(CellFormContext);
  if (inHand === null) throw new Error("This field stands outside a form.");
  return inHand;
}
