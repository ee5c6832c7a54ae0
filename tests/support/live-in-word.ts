import { elements, openWordFile } from "./word-file.ts";

/** What in a Word file runs, fetches or brings in something: fields but the contents and page numbers, objects, outside links. */
export function liveInWord(bytes: Uint8Array): string[] {
  const file = openWordFile(bytes);
  return file.names
    .filter((name) => /\.(xml|rels)$/.test(name))
    .flatMap((name) => {
      const part = file.xml(name);
      const fields = elements(part, "w:instrText").map(({ textContent }) => (textContent ?? "").trim());
      const live = ["w:object", "w:altChunk", "w:fldSimple", "w:subDoc", "w:control", "o:OLEObject"];
      return [
        ...fields.filter((field) => !/^(TOC|PAGEREF|PAGE|NUMPAGES)\b/.test(field)).map((field) => `field ${field}`),
        ...live.flatMap((each) => elements(part, each).map(() => `${each} in ${name}`)),
        ...elements(part, "Relationship")
          .filter((each) => each.getAttribute("TargetMode") === "External")
          .map((each) => `address ${each.getAttribute("Target")}`),
      ];
    });
}
