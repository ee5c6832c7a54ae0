/** Bytes of our own, as WebCrypto and IndexedDB take them: never a view of shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;
