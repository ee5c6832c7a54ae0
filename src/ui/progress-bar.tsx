import { useId } from "react";
import { Button } from "./button.tsx";

interface ProgressBarProps {
  /** What is happening, e.g. "Opening the file". */
  readonly label: string;
  /** 0 to 1; `null` where nobody knows how much is left. */
  readonly done: number | null;
  readonly onCancel?: (() => void) | undefined;
}

/** For work longer than a second: what is happening, how far it is, and the way to stop it. */
export function ProgressBar({ label, done, onCancel }: ProgressBarProps) {
  const id = useId();
  const percent = done === null ? null : Math.round(done * 100);
  return (
    <div className="sl-progress">
      <label htmlFor={id}>
        {label}
        {percent === null ? null : ` ${percent}%`}
      </label>
      <progress id={id} max={100} value={percent ?? undefined} />
      {onCancel === undefined ? null : (
        <Button variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
