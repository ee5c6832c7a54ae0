import { inTodaysWords } from "../../domain/instrument/todays-names.ts";
import { type MarkedWords, markWords } from "../../domain/words/mark-words.ts";
import type { TwoVersions } from "./two-versions.ts";

interface RewordedTextProps extends TwoVersions {
  /** What is reworded: "The standard". */
  readonly what: string;
  readonly texts: { readonly before: string; readonly after: string };
}

/** The old text beside the new one, the words that differ marked in both: struck out and underlined, never by colour alone. */
export function RewordedText({ what, texts, before, after }: RewordedTextProps) {
  const [old, now] = [inTodaysWords(texts.before, before), inTodaysWords(texts.after, after)];
  // Where a text was put in place of a term that says the same, the difference is only in the file.
  const marked = old === now ? markWords(texts.before, texts.after) : markWords(old, now);
  const isBlanks = [...marked.before, ...marked.after].every(({ isChanged }) => !isChanged);
  return (
    <>
      {what} is reworded{isBlanks ? " in its spaces or line breaks alone" : ""}:
      <div className="sl-compare-texts">
        <p>
          <span className="sl-small">Version {before.version}</span>
          <span className="sl-plain">
            {marked.before.map((words, index) => (
              <Words key={keyOf(words, index)} words={words} as="del" />
            ))}
          </span>
        </p>
        <p>
          <span className="sl-small">Version {after.version}</span>
          <span className="sl-plain">
            {marked.after.map((words, index) => (
              <Words key={keyOf(words, index)} words={words} as="ins" />
            ))}
          </span>
        </p>
      </div>
    </>
  );
}

function keyOf({ text }: MarkedWords, index: number): string {
  return `${index} ${text}`;
}

/** The blanks at the end of a stretch are nobody's words. */
function Words({ words: { text, isChanged }, as: Mark }: { readonly words: MarkedWords; readonly as: "ins" | "del" }) {
  if (!isChanged) return text;
  const words = text.trimEnd();
  return (
    <>
      <Mark>{words}</Mark>
      {text.slice(words.length)}
    </>
  );
}
