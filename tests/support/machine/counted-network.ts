import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A network of its own in which something could leave, and every packet that does is counted. */
export interface CountedNetwork {
  /** A program that runs another one inside this network: put it before the command, or where a program's path is asked for. */
  readonly inside: readonly string[];
  /** Packets sent over everything but loopback since the network was made. */
  readonly sent: () => number;
  /** A file that starts `program` inside the network, for whoever takes a path and no words before it. */
  readonly wrap: (program: string) => string;
  readonly close: () => void;
}

const resolver = "10.77.0.2";

function run(...[program = "", ...args]: readonly string[]): string | null {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8", timeout: 30_000 });
  return status === 0 ? null : `${program} ${args.join(" ")}: ${(error?.message ?? stderr).trim()}`;
}

/**
 * A namespace with one interface whose other end nobody listens at. It has addresses of both kinds, a way out, a neighbour
 * that is always there and a resolver to ask, so that whatever a browser tries is sent and not given up before. A string
 * says why this machine allows none.
 */
export function openCountedNetwork(): CountedNetwork | string {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    return "only root on Linux can make a network of its own";
  const name = `sightline-${process.pid}`;
  const settings = join("/etc/netns", name);
  const wrappers = mkdtempSync(join(tmpdir(), "sightline-inside-"));
  const close = () => {
    run("ip", "netns", "del", name);
    rmSync(settings, { recursive: true, force: true });
    rmSync(wrappers, { recursive: true, force: true });
  };
  const ip = (...args: string[]) => run("ip", "-n", name, ...args);
  const neighbour = ["lladdr", "02:00:00:00:00:77", "dev", "out", "nud", "permanent"];
  const inside = ["ip", "netns", "exec", name];
  const steps = [
    () => run("ip", "netns", "add", name),
    () => ip("link", "set", "lo", "up"),
    () => ip("link", "add", "out", "type", "veth", "peer", "name", "nobody"),
    // What the kernel says of its own accord about a new address would be counted too.
    () => run(...inside, "sysctl", "-q", "-w", "net.ipv6.conf.out.router_solicitations=0"),
    () => ip("address", "add", "10.77.0.1/24", "dev", "out"),
    () => ip("address", "add", "fd77::1/64", "dev", "out", "nodad"),
    () => ip("link", "set", "nobody", "up"),
    () => ip("link", "set", "out", "up"),
    () => ip("neighbour", "add", resolver, ...neighbour),
    () => ip("neighbour", "add", "fd77::2", ...neighbour),
    () => ip("route", "add", "default", "via", resolver),
    () => ip("-6", "route", "add", "default", "via", "fd77::2"),
  ];
  for (const step of steps) {
    const refused = step();
    if (refused === null) continue;
    close();
    return refused;
  }
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, "resolv.conf"), `nameserver ${resolver}\n`);
  return {
    inside,
    close,
    sent: () => {
      const { stdout } = spawnSync("ip", ["-n", name, "-s", "-j", "link"], { encoding: "utf8" });
      const links = JSON.parse(stdout) as { ifname: string; stats64: { tx: { packets: number } } }[];
      return links.filter(({ ifname }) => ifname === "out").reduce((sum, { stats64 }) => sum + stats64.tx.packets, 0);
    },
    wrap: (program) => {
      const path = join(wrappers, "inside");
      writeFileSync(path, `#!/bin/sh\nexec ${inside.join(" ")} ${program} "$@"\n`);
      chmodSync(path, 0o755);
      return path;
    },
  };
}
