import type { WorkspaceSurroundings } from "#src/use-cases/start-workspace.ts";
import { ageCases } from "./age-cases.ts";
import { backupCases } from "./backup-cases.ts";
import { bringInCases } from "./bring-in-cases.ts";
import { choreCases } from "./chore-cases.ts";
import { faultCases } from "./fault-cases.ts";
import { replaceCases } from "./replace-cases.ts";
import { sealCases } from "./seal-cases.ts";
import { storeCases } from "./store-cases.ts";
import type { SuiteCase } from "./suite-case.ts";
import { tabCases } from "./tab-cases.ts";

/** Everything the product needs of a browser's storage and crypto, on the browser's own and not on a stand-in. */
export function storageSuite(around: WorkspaceSurroundings): readonly SuiteCase[] {
  return [
    ...sealCases,
    ...ageCases,
    ...storeCases,
    ...bringInCases,
    ...replaceCases,
    ...backupCases(around),
    ...faultCases,
    ...choreCases(around.doAside),
    ...tabCases(around),
  ];
}
