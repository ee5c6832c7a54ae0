import { createHash } from "node:crypto";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { median } from "./statistics.mjs";

/** What a reader needs to know of the machine, and nothing that says whose it is. */
export function describeMachine(browserVersion) {
  const processors = cpus();
  return [
    `${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `${type()} ${release()}, ${browserVersion}, Node ${process.versions.node}`,
  ];
}

export function load() {
  return loadavg()
    .map((average) => average.toFixed(1))
    .join(", ");
}

/** One fixed piece of work, by the clock and by the processor: tells how much of a difference between two runs is the machine's. */
export function sayYardstick() {
  const bytes = Buffer.alloc(2 ** 20, 7);
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    const used = process.cpuUsage();
    const hash = createHash("sha256");
    for (let round = 0; round < 64; round++) hash.update(bytes);
    hash.digest();
    const { user, system } = process.cpuUsage(used);
    return { clock: performance.now() - start, processor: (user + system) / 1_000 };
  });
  const middle = (which) => median(times.map((time) => time[which])).toFixed(0);
  return `${middle("clock")} ms by the clock, ${middle("processor")} ms by the processor`;
}
