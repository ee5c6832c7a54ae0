import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Disk {
  /** Where it is mounted. */
  readonly folder: string;
  /**
   * As if the power went: the file system stops at once and writes nothing more, neither what waits in memory nor its own
   * journal. What the block device was given before is there, as on a disk that keeps what it has acknowledged.
   */
  readonly cut: () => void;
  /** Mounted again, by way of its journal, as after the power has come back. */
  readonly restore: () => void;
  readonly close: () => void;
}

function run(program: string, ...args: string[]): string | null {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8", timeout: 60_000 });
  return status === 0 ? null : `${program}: ${(error?.message ?? stderr).trim()}`;
}

// FS_IOC_SHUTDOWN with the flag "no flush of the log" (2). Perl's smallest package is on every Debian.
const shutDown =
  'my $two = pack("L", 2); open(my $f, "<", $ARGV[0]) or die "$!"; defined(ioctl($f, 0x8004587d, $two)) or die "$!"';

/** An ext4 file system of its own in a file, or why this machine allows none. */
export function makeLoopDisk(megabytes: number): Disk | string {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "only root on Linux can mount a disk of its own";
  const around = mkdtempSync(join(tmpdir(), "sightline-disk-"));
  const image = join(around, "disk.img");
  const folder = join(around, "mounted");
  mkdirSync(folder);
  writeFileSync(image, "");
  truncateSync(image, megabytes * 1024 * 1024);
  const mount = () => run("mount", "-o", "loop", image, folder);
  const remove = () => rmSync(around, { recursive: true, force: true });
  const refused = run("mkfs.ext4", "-q", "-F", image) ?? mount();
  if (refused !== null) {
    remove();
    return refused;
  }
  // The last of a browser's processes take a moment to let go of it.
  const unmount = () => {
    let refused: string | null = null;
    for (let tries = 0; tries < 150; tries++) {
      refused = run("umount", folder);
      if (refused === null) break;
      spawnSync("sleep", ["0.2"]);
    }
    return refused;
  };
  const insist = (problem: string | null) => {
    if (problem !== null) throw new Error(problem);
  };
  return {
    folder,
    cut: () => insist(run("perl", "-e", shutDown, folder)),
    restore: () => {
      insist(unmount());
      insist(mount());
    },
    close: () => {
      unmount();
      remove();
    },
  };
}

/** A small disk in memory, or why this machine allows none. It can be filled to its last byte in no time. */
export function makeSmallDisk(megabytes: number): Pick<Disk, "folder" | "close"> | string {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "only root on Linux can mount a disk of its own";
  const folder = mkdtempSync(join(tmpdir(), "sightline-small-"));
  const close = () => {
    run("umount", folder);
    rmSync(folder, { recursive: true, force: true });
  };
  const refused = run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "sightline", folder);
  if (refused === null) return { folder, close };
  close();
  return refused;
}
