import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";

/** The ways in which a file of a store comes to harm: a bit that turned, a write that was cut, a sector of noughts, a file that is gone. */
export const damages = ["flip", "truncate", "zero", "delete"] as const;
export type Damage = (typeof damages)[number];

/** Damages a file, or takes a whole folder away, where `place`, from 0 up to 1, says. A file of nothing can only be deleted: `false` where nothing was changed. */
export function damageFile(path: string, damage: Damage, place: number): boolean {
  const { size } = statSync(path);
  if (damage === "delete") rmSync(path, { recursive: true });
  else if (size === 0) return false;
  else if (damage === "truncate") truncateSync(path, Math.floor(size * place));
  else {
    const bytes = readFileSync(path);
    const at = Math.floor(size * place);
    if (damage === "flip") bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    else bytes.fill(0, at, Math.min(at + 512, size));
    if (bytes.equals(readFileSync(path))) return false;
    writeFileSync(path, bytes);
  }
  return true;
}
