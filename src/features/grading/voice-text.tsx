import { useMemo } from "react";
import { CellText } from "../shared/cell-text.tsx";
import { useReturn } from "./return-in-hand.tsx";

interface VoiceTextProps {
  readonly voiceId: string;
  readonly label: string;
  readonly prompt: string;
}

export function VoiceText({ voiceId, label, prompt }: VoiceTextProps) {
  const { cells, readOnly } = useReturn();
  const cell = useMemo(() => cells.voice(voiceId), [cells, voiceId]);
  return (
    <CellText
      cell={cell}
      label={label}
      hint={prompt}
      what={`“${label}”`}
      labelSize="s"
      readOnly={readOnly !== null}
      rows={4}
    />
  );
}
