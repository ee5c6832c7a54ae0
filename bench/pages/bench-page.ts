// A page without screens on the application's own origin: fills its store through its own storage code, and measures what
// needs no screen. The bench calls these functions from outside.
import instrumentText from "../../audit-instruments/child-protection.json?raw";
import { fillWorkspace } from "./fill-workspace.ts";
import { makeEventsToProject, projectOnce } from "./project-events.ts";
import { readAuditToReport, reportOnce } from "./report-once.ts";
import { saveAgainstRaw, saveAlone } from "./save-against-raw.ts";
import { dropSnapshot, leaveSnapshot, packSnapshot } from "./snapshots.ts";

const bench = {
  fillWorkspace: (outlines: Parameters<typeof fillWorkspace>[1]) => fillWorkspace(instrumentText, outlines),
  saveAgainstRaw,
  saveAlone,
  dropSnapshot,
  leaveSnapshot,
  packSnapshot,
  makeEventsToProject: () => makeEventsToProject(instrumentText),
  projectOnce,
  readAuditToReport,
  reportOnce: () => reportOnce(instrumentText),
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
