import { inflateRawSync } from "node:zlib";
import mammoth from "mammoth";

/** A Word file as its parts, parsed strictly: one forbidden character, and this throws as Word would. */
export interface WordFile {
  readonly names: readonly string[];
  text(name: string): string;
  xml(name: string): Document;
}

export function openWordFile(bytes: Uint8Array): WordFile {
  const parts = unzip(Buffer.from(bytes));
  const text = (name: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`no ${name} in the file`);
    return part.toString("utf8");
  };
  const file: WordFile = { names: [...parts.keys()], text, xml: (name) => parsed(text(name)) };
  for (const name of file.names) if (/\.(xml|rels)$/.test(name)) file.xml(name);
  return file;
}

function unzip(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((from, place) =>
      place === 0 ? bytes.readUInt32LE(at + from) : bytes.readUInt16LE(at + from),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    parts.set(name, bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const error = document.querySelector("parsererror");
  if (error !== null) throw new Error(error.textContent ?? "not well-formed");
  return document;
}

/** The elements of a name with its prefix, e.g. `w:p`, wherever they are. */
export function elements(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

/** Reads the file with another library than the one that wrote it. */
export async function readWithMammoth(bytes: Uint8Array): Promise<Document> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Caption'] => p.caption:fresh"] },
  );
  return new DOMParser().parseFromString(value, "text/html");
}

/** The text of an element, its breaks as line ends. */
export function written(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const lineBreak of copy.querySelectorAll("br")) lineBreak.replaceWith("\n");
  return copy.textContent ?? "";
}
