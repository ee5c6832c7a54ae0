import exceljs from "exceljs";
import { zipParts } from "./zip-parts.ts";

/** Parts of a workbook that run, fetch or name something. What is searched is the file itself, so no reader can pass over it. */
const live: readonly [string, RegExp][] = [
  ["formula", /<f[\s>/]/],
  ["error value", /<c [^>]*\bt="e"/],
  ["outside link", /TargetMode="External"/],
  ["name", /<definedName (?!name="_xlnm\.Print_(Titles|Area)")/],
  ["validation", /<(dataValidation|conditionalFormatting|extLst|oleObject|ddeLink|externalReference)\b/],
];

export async function reopen(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  // Its types ask for an ArrayBuffer under the name of Node's Buffer.
  await workbook.xlsx.load(bytes.slice().buffer as unknown as exceljs.Buffer);
  return workbook;
}

/** What in a workbook is more than text and numbers: in its parts, and in its cells as another library reads them. */
export async function liveInWorkbook(bytes: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for (const [part, text] of zipParts(bytes)) {
    for (const [what, pattern] of live) if (pattern.test(text)) found.push(`${what} in ${part}`);
  }
  (await reopen(bytes)).eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const { Formula, Error: error } = exceljs.ValueType;
        if (cell.formula !== undefined || cell.type === Formula) found.push(`formula at ${sheet.name} ${cell.address}`);
        if (cell.type === error) found.push(`error at ${sheet.name} ${cell.address}`);
      });
    });
  });
  return found;
}
