import type { InstrumentProblem } from "../../domain/instrument/instrument-problem.ts";
import { count } from "../../domain/words/count.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { problemInWords } from "../shared/problem-in-words.ts";

interface RefusedInstrumentProps {
  /** The file's. */
  readonly name: string;
  readonly problems: readonly InstrumentProblem[];
  /** One below the heading it stands under. */
  readonly headingLevel: 2 | 3;
}

/** All that is wrong with a file, at once, to mend or to send on. */
export function RefusedInstrument({ name, problems, headingLevel }: RefusedInstrumentProps) {
  const sentences = problems.map(problemInWords);
  return (
    <Notice
      tone="stop"
      title={`${name} was not opened: ${count(problems.length, "problem")}`}
      headingLevel={headingLevel}
    >
      <p>
        Nothing of it was taken. Put these right in the file, or send the list to whoever wrote it, then open it again.
      </p>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and two problems may read the same.
          <li key={index}>{sentence}</li>
        ))}
      </ol>
      <Button
        variant="secondary"
        onClick={() => saveFile("instrument-problems.txt", "text/plain;charset=utf-8", sentences.join("\r\n"))}
      >
        Save the list as a text file
      </Button>
    </Notice>
  );
}
