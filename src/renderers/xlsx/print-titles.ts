import type { WriteOptions, WriteSheet } from "hucre/xlsx";
import { quotedSheet } from "./sheet-name.ts";

/**
 * The header of a sheet again on each printed page. The library's own way leaves the sheet's name without quotation marks,
 * and Excel then calls the workbook damaged.
 */
export function printTitles({ name, freezePane }: WriteSheet): NonNullable<WriteOptions["namedRanges"]> {
  const rows = freezePane?.rows;
  if (rows === undefined) return [];
  return [{ name: "_xlnm.Print_Titles", range: `${quotedSheet(name)}!$${rows}:$${rows}`, scope: name }];
}
