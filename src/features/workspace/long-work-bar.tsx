import { ProgressBar } from "../../ui/progress-bar.tsx";
import type { LongWork } from "./use-long-work.ts";

interface LongWorkBarProps {
  readonly work: LongWork | null;
  /** What is said once everything is prepared and the disk is at work, which nothing can stop. */
  readonly atTheEnd: string;
}

export function LongWorkBar({ work, atTheEnd }: LongWorkBarProps) {
  if (work === null || !work.isLong) return null;
  const { label, done, cancel } = work;
  return done < 1 ? (
    <ProgressBar label={label} done={done} onCancel={cancel} />
  ) : (
    <ProgressBar label={atTheEnd} done={null} />
  );
}
