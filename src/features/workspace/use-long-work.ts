import { useCallback, useEffect, useRef, useState } from "react";
import type { Watch } from "../../use-cases/backups.ts";

export interface LongWork {
  readonly label: string;
  /** 0 to 1. */
  readonly done: number;
  /** It has taken longer than a second: whoever waits wants to know how far it is. */
  readonly isLong: boolean;
  readonly cancel: () => void;
}

interface LongWorks {
  /** What is under way; `null` where nothing is. */
  readonly work: LongWork | null;
  /** Does one thing at a time. Leaving the screen stops it, since nobody is left to be told. */
  readonly run: <T>(label: string, task: (watch: Watch) => Promise<T>) => Promise<T>;
}

const aSecond = 1_000;

export function useLongWork(): LongWorks {
  const [work, setWork] = useState<LongWork | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const run = useCallback<LongWorks["run"]>(async (label, task) => {
    const controller = new AbortController();
    stop.current = controller;
    setWork({ label, done: 0, isLong: false, cancel: () => controller.abort() });
    const change = (part: Partial<LongWork>) => setWork((now) => (now === null ? null : { ...now, ...part }));
    const timer = setTimeout(() => change({ isLong: true }), aSecond);
    try {
      return await task({ onProgress: (done) => change({ done }), signal: controller.signal });
    } finally {
      clearTimeout(timer);
      setWork(null);
    }
  }, []);
  return { work, run };
}
