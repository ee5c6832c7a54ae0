/** A number as LevelDB and Snappy write it, seven bits a byte from its end, and where what follows it begins. */
export function readNumber(bytes: Buffer, from: number): [number, number] {
  let value = 0;
  let at = from;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes.readUInt8(at++);
    value += (byte & 0x7f) * factor;
    if (byte < 128) return [value, at];
  }
}
