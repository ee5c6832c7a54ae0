import { saidOfVoice } from "../../overview/findings.ts";
import { note, type PartContent, quotes, say } from "../blocks.ts";
import type { ReportSource } from "../report-source.ts";

export function voicesPart({ data, instrument }: ReportSource): PartContent {
  const said = instrument.voices.flatMap((voice) => quotes(voice.label, saidOfVoice(data, voice)));
  return {
    id: "voices",
    title: "Voices",
    blocks: [
      say("What children, families and workers said or showed, as the auditors found it on file or heard it."),
      ...(said.length === 0 ? [note("No return that is signed off says anything of this.")] : said),
    ],
  };
}
