type Bytes = Uint8Array<ArrayBuffer>;

/** What becomes of bytes on bad disks, in bad transfers and in bad hands: one change each, at a place that chance picks. */
const changes: readonly ((bytes: Bytes, chance: () => number) => Bytes)[] = [
  (bytes, chance) => {
    const at = placeIn(bytes, chance);
    return bytes.with(at, (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8)));
  },
  (bytes, chance) => bytes.with(placeIn(bytes, chance), Math.floor(chance() * 256)),
  (bytes, chance) => bytes.slice(0, placeIn(bytes, chance)),
  (bytes, chance) => joined(bytes.subarray(0, placeIn(bytes, chance)), randomBytes(chance), bytes),
  (bytes, chance) => spliced(bytes, chance, 0, randomBytes(chance)),
  (bytes, chance) => spliced(bytes, chance, 1 + Math.floor(chance() * 64), new Uint8Array()),
  (bytes, chance) => spliced(bytes, chance, 512, new Uint8Array(512)),
  (bytes, chance) => spliced(bytes, chance, 0, bytes.slice(placeIn(bytes, chance)).slice(0, 64)),
  (bytes, chance) => joined(bytes, randomBytes(chance)),
  (bytes, chance) => {
    const [one, other] = [placeIn(bytes, chance), placeIn(bytes, chance)];
    return bytes.with(one, bytes[other] ?? 0).with(other, bytes[one] ?? 0);
  },
];

/** The bytes with one change, or `null` where chance made no difference. Every second change is within the first `head` bytes. */
export function mutateBytes(bytes: Bytes, head: number, chance: () => number): Bytes | null {
  const change = changes[Math.floor(chance() * changes.length)];
  if (change === undefined) return null;
  const inHead = chance() < 0.5;
  const part = inHead ? bytes.slice(0, head) : bytes;
  const changed = inHead ? joined(change(part, chance), bytes.subarray(head)) : change(part, chance);
  return Buffer.from(changed).equals(bytes) ? null : changed;
}

function placeIn(bytes: Bytes, chance: () => number): number {
  return Math.floor(chance() * bytes.length);
}

function randomBytes(chance: () => number): Bytes {
  return Uint8Array.from({ length: 1 + Math.floor(chance() * 32) }, () => Math.floor(chance() * 256));
}

function spliced(bytes: Bytes, chance: () => number, taken: number, put: Bytes): Bytes {
  const at = placeIn(bytes, chance);
  return joined(bytes.subarray(0, at), put, bytes.subarray(at + taken));
}

function joined(...parts: readonly Bytes[]): Bytes {
  return Uint8Array.from(Buffer.concat(parts));
}
