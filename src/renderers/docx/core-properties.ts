import { xmlText } from "../xml-text.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => xmlText(text).replace(/[&<>]/g, (character) => entities[character] ?? "");

/**
 * `docProps/core.xml`, in place of the library's: that one has no language, and writes the clock of this machine and a
 * person's name that is none ("Un-named").
 */
export function coreProperties({ title, language }: { readonly title: string; readonly language: string }) {
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Sightline</dc:creator><dc:language>${escaped(language)}</dc:language>`,
    "<cp:lastModifiedBy>Sightline</cp:lastModifiedBy></cp:coreProperties>",
  ].join("");
  return { path: "docProps/core.xml", data };
}
