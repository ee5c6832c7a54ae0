import { assertNever } from "../../kernel/assert-never.ts";
import type { BackupProblem } from "../../use-cases/backups.ts";
import { problemInWords } from "../shared/problem-in-words.ts";
import { sayBytes } from "./use-storage-estimate.ts";

const copyAgain = "Copy it again from where it was saved, or open an older backup.";

/** One problem of a backup as a person reads it: what is wrong, and what to do about it. */
export function backupProblemInWords(problem: BackupProblem): string {
  switch (problem.type) {
    case "needs-passphrase":
      return "The file is sealed. Type the passphrase that was in use when it was made.";
    case "wrong-passphrase":
      return `The file does not open with this passphrase, or its beginning is damaged. ${copyAgain}`;
    case "damaged":
      return `The file is not as Sightline wrote it: something in it was changed, or its end is missing. ${copyAgain}`;
    case "for-a-key":
      return "The file is sealed for somebody’s key and not with a passphrase, so it is not a backup of Sightline’s.";
    case "too-hard":
      return "Opening the file would take more memory than a laptop can spare. Sightline makes none like it: choose another.";
    case "empty":
      return `The file is empty. ${copyAgain}`;
    case "too-large":
      return `The file has ${sayBytes(problem.bytes)} and may have ${sayBytes(problem.limit)}. A backup is never so large: choose another.`;
    case "other-file":
      return otherFiles[problem.kind];
    case "newer-format":
      return `The file was saved by a newer Sightline: it is of format ${problem.found}, and this copy reads format ${problem.known}. Update Sightline on this device, then open the file again.`;
    case "cut-short":
      return `The end of the file is missing, so it was not copied or downloaded whole. ${copyAgain}`;
    case "checksum":
      return `The file is not as Sightline wrote it: something in it was changed or damaged on the way. ${copyAgain}`;
    case "malformed":
      return `Line ${problem.line} is nothing that a backup can hold.`;
    case "forbidden-key":
      return `Line ${problem.line} has a name in it that is never allowed.`;
    case "too-deep":
      return `Line ${problem.line} has more than ${problem.limit} brackets inside one another.`;
    case "line-too-long":
      return `Line ${problem.line} is longer than ${sayBytes(problem.limit)}.`;
    case "repeated":
      return `Line ${problem.line} has ${repeated[problem.what]} that is in the file already.`;
    case "event-refused":
      return `Line ${problem.line}: ${refused[problem.reason]}`;
    case "wrong-audit":
      return `Line ${problem.line} belongs to another audit than the one it stands under.`;
    case "count":
      return `An audit should have ${problem.said} ${problem.what === "events" ? "saved changes" : "unfinished texts"} and has ${problem.found}.`;
    case "wrong-document":
      return `Line ${problem.line}: the instrument is not the one that it says it is.`;
    case "instrument-refused":
      return `Line ${problem.line}: the instrument cannot be used. ${problem.problems.slice(0, 1).map(problemInWords).join("")}`;
    case "more-problems":
      return `There are ${problem.count} more problems.`;
    default:
      return assertNever(problem);
  }
}

const otherFiles = {
  instrument: "This is an instrument and not a backup. Open it under Instruments.",
  workbook: "This is a workbook and not a backup. Cases from a workbook are added on the Cases screen of an audit.",
  unknown:
    "This is not a backup. One that Sightline saved is called sightline-backup with a date, unless someone has changed its name.",
};

const repeated = { audit: "an audit", event: "a saved change", draft: "an unfinished text", document: "an instrument" };

const refused = {
  malformed: "a saved change has no place that it could have.",
  "too-long": "a saved change is longer than any can be.",
  "not-genuine": "a saved change is not what it was when it was saved.",
  "wrong-value": "a saved change says something that cannot be said in its place.",
};
