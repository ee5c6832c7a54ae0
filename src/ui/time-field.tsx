import { useState } from "react";
import type { QuestionProps } from "./field.tsx";
import { TextField } from "./text-field.tsx";

interface TimeFieldProps extends QuestionProps {
  /** `HH:MM` on the 24-hour clock, or "" for none. */
  readonly value: string;
  /** Called on leaving the box, with a real time or with "". */
  readonly onChange: (time: string) => void;
  readonly readOnly?: boolean | undefined;
}

/** A time of day, typed as people write it: 14:32, 14.32, 1432, 2:32 pm. */
export function TimeField({ value, onChange, error, readOnly, ...question }: TimeFieldProps) {
  const [shown, setShown] = useState({ value, text: value });
  const [left, setLeft] = useState(false);
  if (shown.value !== value) setShown({ value, text: readTypedTime(shown.text) === value ? shown.text : value });
  const read = readTypedTime(shown.text);
  const leave = () => {
    setLeft(true);
    if (read !== null && read !== value) onChange(read);
  };
  const unread =
    left && read === null ? "Type the time as hours and minutes, for example 14:32. Not kept yet." : undefined;
  return (
    <TextField
      {...question}
      error={error ?? unread}
      width={5}
      value={shown.text}
      readOnly={readOnly}
      onChange={(event) => setShown({ value, text: event.currentTarget.value })}
      onBlur={leave}
    />
  );
}

/** `HH:MM`, "" for nothing typed, `null` where it is no time of day. */
export function readTypedTime(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === "") return "";
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?m?\.?$/.exec(typed);
  if (match === null) return null;
  const [, hourText, minuteText = "00", half] = match;
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  } else if (match[2] === undefined) return null;
  if (hour > 23 || Number(minuteText) > 59) return null;
  return `${String(hour).padStart(2, "0")}:${minuteText}`;
}
