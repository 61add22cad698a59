/**
 * Where copies lie: IndexedDB, one record for a page's shell and one for each stream on it. Only
 * paths, times and whose they are can be read there without the key.
 */
import type { Sealed } from "./sealed.ts";

/** `of` is the name of a stream, or "" for the shell. `at` is in ms by this machine's clock. */
export type Copy = {
  path: string;
  of: string;
  owner: string;
  version: string;
  at: number;
  sealed: Sealed;
};

const NAME = "tavla-copies", STORE = "copies", AGE = "at";
let opening: Promise<IDBDatabase> | undefined;

export async function put(copies: Copy[]) {
  await within("readwrite", (store) => copies.map((one) => store.put(one)).at(-1));
}

/** All records of a page, or of all pages. */
export async function copiesOf(path?: string): Promise<Copy[]> {
  const range = path === undefined ? undefined : recordsOf(path);
  return await within("readonly", (store) => store.getAll(range)) as Copy[];
}

export async function hasCopy(path: string) {
  return await within("readonly", (store) => store.count([path, ""])) === 1;
}

export async function remove(path: string) {
  await within("readwrite", (store) => store.delete(recordsOf(path)));
}

export async function removeAll() {
  await within("readwrite", (store) => store.clear());
}

/** Which records there are, the newest first; nothing of what they hold is read. */
export async function namesByAge(): Promise<[path: string, of: string][]> {
  const keys = await within("readonly", (store) => store.index(AGE).getAllKeys());
  return (keys as [string, string][]).reverse();
}

/** The paths of all pages that are kept, the newest first. */
export async function pathsByAge() {
  return [...new Set((await namesByAge()).map(([path]) => path))];
}

function recordsOf(path: string) {
  return IDBKeyRange.bound([path], [path, []]);
}

type Asked = IDBRequest | undefined;

/** One transaction; what the last request of it found. */
async function within(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => Asked) {
  const transaction = (await opened()).transaction(STORE, mode);
  const asked = ask(transaction.objectStore(STORE));
  return await new Promise<unknown>((done, fail) => {
    transaction.oncomplete = () => done(asked?.result);
    transaction.onabort = transaction.onerror = () => fail(transaction.error);
  });
}

function opened(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: ["path", "of"] }).createIndex(AGE, AGE);
    request.onerror = () => fail(request.error);
    request.onsuccess = () => done(closedInTime(request.result));
  }).catch((error) => {
    opening = undefined; // private windows may have none; the next page asks again
    throw error;
  });
  return opening;
}

/** Whoever deletes the database (signing out does) waits for nobody. */
function closedInTime(database: IDBDatabase) {
  database.onversionchange = () => {
    opening = undefined;
    database.close();
  };
  database.onclose = () => opening = undefined;
  return database;
}
