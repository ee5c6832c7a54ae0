import { useCallback, useRef, useState } from "react";
import type { Result } from "../../kernel/result.ts";
import type { SaveFailure } from "../../use-cases/open-audit.ts";

interface Acts {
  readonly failure: SaveFailure | null;
  readonly busy: boolean;
  /** Does one act at a time; a second press while one is under way does nothing. `true`: it is on the disk. */
  readonly act: (save: () => Promise<Result<unknown, SaveFailure>>) => Promise<boolean>;
}

/** For an explicit act that saves several things at once: complete, sign off, nothing for my agency. */
export function useActs(): Acts {
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const act = useCallback<Acts["act"]>(async (save) => {
    if (under.current) return false;
    under.current = true;
    setBusy(true);
    const result = await save();
    under.current = false;
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    return result.ok;
  }, []);
  return { failure, busy, act };
}
