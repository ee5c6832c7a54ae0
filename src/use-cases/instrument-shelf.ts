import type { Instrument } from "../domain/instrument/schema.ts";
import type { DocumentHash } from "../kernel/ids.ts";
import type { Hash } from "../kernel/ports.ts";
import { err, ok } from "../kernel/result.ts";
import { keepDocument, readDocument, readDocuments } from "../storage/document-store.ts";
import type { Store } from "../storage/store.ts";
import { saveFailure } from "./audit-keeping.ts";
import type { Workspace } from "./workspace.ts";

type InstrumentShelf = Pick<
  Workspace,
  | "keepInstrument"
  | "readInstrument"
  | "readInstrumentText"
  | "listInstruments"
  | "findInstrumentUse"
  | "forgetInstrument"
>;

/** Seldom asked for, so grading does not wait for it. */
const care = () => import("./forget-instrument.ts");

/** The instruments kept in the workspace. The door has parsed each of them before it came here; what is kept is its own text. */
export function openInstrumentShelf(store: Store, hash: Hash): InstrumentShelf {
  // A document never changes under its hash, so one object a hash serves every screen.
  const read = new Map<DocumentHash, Instrument>();

  // Forty audits on one instrument ask for it at once.
  const reading = new Map<DocumentHash, Promise<Instrument | null>>();

  async function readOne(documentHash: DocumentHash): Promise<Instrument | null> {
    const known = read.get(documentHash);
    if (known !== undefined) return known;
    const document = await readDocument(store, documentHash);
    return document === null ? null : parse(documentHash, document.text);
  }

  function parse(documentHash: DocumentHash, text: string): Instrument {
    // The file's own text, byte order mark and all: it is given out again as it came.
    const instrument = read.get(documentHash) ?? (JSON.parse(text.replace(/^\uFEFF/, "")) as Instrument);
    read.set(documentHash, instrument);
    return instrument;
  }

  return {
    keepInstrument: async (text) => {
      const documentHash = hash(text) as DocumentHash;
      if ((await readDocument(store, documentHash)) !== null) return ok(documentHash);
      const kept = await keepDocument(store, { hash: documentHash, kind: "instrument", text });
      return kept.ok ? ok(documentHash) : err(saveFailure(kept.error));
    },
    readInstrument: (documentHash) => {
      const underWay = reading.get(documentHash);
      if (underWay !== undefined) return underWay;
      const asked = readOne(documentHash).finally(() => reading.delete(documentHash));
      reading.set(documentHash, asked);
      return asked;
    },
    readInstrumentText: async (documentHash) => (await readDocument(store, documentHash))?.text ?? null,
    findInstrumentUse: async (documentHash) => (await care()).findInstrumentUse(store, documentHash),
    forgetInstrument: async (documentHash) => (await care()).forgetInstrument(store, read, documentHash),
    listInstruments: async () => {
      const documents = await readDocuments(store);
      return documents
        .filter(({ kind }) => kind === "instrument")
        .map((document) => ({
          hash: document.hash,
          instrument: parse(document.hash, document.text),
        }));
    },
  };
}
