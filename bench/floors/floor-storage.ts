// The least that reading and keeping answers takes: one database, no library, nothing sealed.

export interface FloorArea {
  readonly number: number;
  readonly title: string;
  readonly standards: readonly { readonly id: string; readonly text: string; readonly guidance: readonly string[] }[];
}

export interface FloorAnswer {
  readonly id: string;
  readonly grade?: string | undefined;
  readonly comment?: string | undefined;
}

export interface FloorStart {
  readonly areas: readonly FloorArea[];
  readonly answers: ReadonlyMap<string, FloorAnswer>;
}

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((done, fail) => {
    const request = indexedDB.open("floor", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("documents");
      request.result.createObjectStore("answers", { keyPath: "id" });
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  return opened;
}

/** Reads what is asked, and every answer, as the application does. */
export async function readFloor(): Promise<FloorStart> {
  const transaction = (await database()).transaction(["documents", "answers"]);
  const document = transaction.objectStore("documents").get("instrument");
  const answers = transaction.objectStore("answers").getAll();
  await finished(transaction);
  const areas = JSON.parse(document.result as string) as FloorArea[];
  return { areas, answers: new Map((answers.result as FloorAnswer[]).map((answer) => [answer.id, answer])) };
}

export async function keepAnswer(answer: FloorAnswer): Promise<void> {
  const transaction = (await database()).transaction("answers", "readwrite", { durability: "strict" });
  transaction.objectStore("answers").put(answer);
  await finished(transaction);
}

export async function fillFloor(areas: readonly FloorArea[], answers: readonly FloorAnswer[]): Promise<void> {
  const transaction = (await database()).transaction(["documents", "answers"], "readwrite");
  transaction.objectStore("documents").put(JSON.stringify(areas), "instrument");
  for (const answer of answers) transaction.objectStore("answers").put(answer);
  await finished(transaction);
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error);
  });
}
