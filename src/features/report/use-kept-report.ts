import { useEffect, useMemo, useState } from "react";
import { readReceipts } from "../../domain/retention/retention-rule.ts";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { useWorkspace } from "../shared/workspace-context.tsx";
import type { BuiltReport } from "./use-report.ts";

/** What a report's screens show once the returns are deleted; `missing`: it was kept on another device and is not here. */
export type KeptState =
  | { readonly type: "computed" | "reading" | "missing" }
  | { readonly type: "kept"; readonly built: BuiltReport };

/** The report that was kept in place of the one that is computed, where the returns of the audit are deleted. */
export function useKeptReport(computed: BuiltReport | null): KeptState {
  const { audit } = useAudit();
  const workspace = useWorkspace();
  useRevision();
  const instrumentId = computed?.source.instrument.id;
  const [receipt] = readReceipts(audit.log);
  const hash = receipt?.reports.find((report) => report.instrumentId === instrumentId)?.hash ?? null;
  const [read, setRead] = useState<KeptState>({ type: "reading" });
  useEffect(() => {
    if (hash === null) return;
    let gone = false;
    void workspace.retaining.readReport(hash).then((kept) => {
      if (gone) return;
      if (kept === null || computed === null) setRead({ type: "missing" });
      else setRead({ type: "kept", built: { ...computed, report: kept.report, keptOn: kept.day } });
    });
    return () => {
      gone = true;
    };
  }, [workspace, hash, computed]);
  return useMemo(() => {
    if (receipt === undefined) return { type: "computed" };
    return hash === null ? { type: "missing" } : read;
  }, [receipt, hash, read]);
}
