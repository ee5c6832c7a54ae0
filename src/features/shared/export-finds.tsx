import { useEffect, useId, useState } from "react";
import type { FindGroup, FindGroupName, Finds, OutgoingText, TextFind } from "../../domain/disclosure/look-through.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { count } from "../../domain/words/count.ts";
import { Details } from "../../ui/details.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PlaceLink } from "../../ui/place-link.tsx";
import { NotPrinted } from "../../ui/print.tsx";
import { Link } from "../../ui/router.tsx";
import { useAudit, useWordsToLookFor } from "./audit-context.tsx";
import { cellPath } from "./cell-path.ts";
import { sayIdentifier } from "./identifier-words.ts";
import { whenIdle } from "./when-idle.ts";

interface TextFindsProps<Place> {
  /** Every text that would go out. Another function is another export: it is looked through anew. */
  readonly texts: () => Iterable<OutgoingText<Place>>;
  /** What goes out, within a sentence, e.g. "this report". */
  readonly what: string;
  /** Where a text is changed: an address, `#` with a field of this page, or "" where nowhere. */
  readonly wayTo: (place: Place) => string;
}

interface ExportFindsProps extends Omit<TextFindsProps<Cell<unknown>>, "wayTo"> {
  /** Where a text is changed, if not on the page of its cell: `#` with a field of this page, or "" where nowhere. `null`: on that page. */
  readonly pathOf?: (cell: Cell<unknown>) => string | null;
}

/** What of the texts of one audit may say who someone is. */
export function ExportFinds({ texts, what, pathOf }: ExportFindsProps) {
  const { audit, instruments } = useAudit();
  return (
    <TextFinds texts={texts} what={what} wayTo={(cell) => pathOf?.(cell) ?? cellPath(audit.id, instruments, cell)} />
  );
}

/**
 * What of all that would go out may say who someone is, with the way to each text. It stands before the buttons, is made in the
 * background, and blocks nothing: a find may be wrong, and a text without one may still tell who a child is.
 */
export function TextFinds<Place>({ texts, what, wayTo }: TextFindsProps<Place>) {
  const finds = useFinds(texts);
  return (
    <NotPrinted>
      <div role="status">
        <p className="sl-hint">
          {finds === null ? `Looking through ${what}. You need not wait for it.` : sum(finds, what)}
        </p>
      </div>
      {finds === null || finds.texts === 0 ? null : <Found finds={finds} wayTo={wayTo} />}
    </NotPrinted>
  );
}

function sum({ looked, texts }: Finds<unknown>, what: string): string {
  const through = `${count(looked, "text")} of ${what} looked through.`;
  return texts === 0
    ? `${through} None has anything in it that looks like a name, a number or an address of a person. The words may still tell who a child is.`
    : `${through} What was found is listed below.`;
}

const groups: readonly { readonly name: FindGroupName; readonly title: string }[] = [
  { name: "listed", title: "On your list of words to look for" },
  { name: "structured", title: "Numbers, addresses and dates of birth" },
  { name: "names", title: "Words that look like names" },
];

/** All groups together: more is not followed up before a file is saved. */
const mostShown = 100;

interface FoundProps<Place> extends Pick<TextFindsProps<Place>, "wayTo"> {
  readonly finds: Finds<Place>;
}

function Found<Place>({ finds, wayTo }: FoundProps<Place>) {
  let room = mostShown;
  return (
    <Notice tone="warn" title={`${count(finds.texts, "text")} may say who someone is`}>
      <p>
        Follow a link to change a text, or leave it where it says nothing of a person. Saving and printing work all the
        same.
      </p>
      {groups.map(({ name, title }) => {
        const group = finds[name];
        const shown = group.first.slice(0, room);
        room -= shown.length;
        return group.count === 0 ? null : <Group key={name} title={title} group={group} shown={shown} wayTo={wayTo} />;
      })}
    </Notice>
  );
}

interface GroupProps<Place> extends Pick<TextFindsProps<Place>, "wayTo"> {
  readonly title: string;
  readonly group: FindGroup<Place>;
  readonly shown: readonly TextFind<Place>[];
}

/** So many stand in the open, so that the buttons stay within reach. */
const inTheOpen = 5;

function Group<Place>({ title, group, shown, wayTo }: GroupProps<Place>) {
  const id = useId();
  const rest = shown.slice(inTheOpen);
  const left = group.count - shown.length;
  return (
    <section aria-labelledby={id}>
      <h3 className="govuk-heading-s" id={id}>
        {title}: {count(group.count, "text")}
      </h3>
      <FindList finds={shown.slice(0, inTheOpen)} wayTo={wayTo} />
      {rest.length === 0 ? null : (
        <Details summary={`${rest.length} more`}>
          <FindList finds={rest} wayTo={wayTo} />
        </Details>
      )}
      {left === 0 ? null : (
        <p>
          {count(left, "further text is", "further texts are")} not listed here. They are once some of these are put
          right.
        </p>
      )}
    </section>
  );
}

interface FindListProps<Place> extends Pick<TextFindsProps<Place>, "wayTo"> {
  readonly finds: readonly TextFind<Place>[];
}

function FindList<Place>({ finds, wayTo }: FindListProps<Place>) {
  return (
    <ul className="govuk-list govuk-list--bullet sl-finds">
      {finds.map(({ where, link, found }) => (
        <li key={`${wayTo(link)} ${where}`}>
          <Way to={wayTo(link)}>{where}</Way>:{" "}
          {found.map(({ kind, text }, index) => (
            <span key={`${kind} ${text}`}>
              {index === 0 ? null : ", "}“{text}” {sayIdentifier(kind)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Way({ to, children }: { readonly to: string; readonly children: string }) {
  if (to === "") return children;
  if (to.startsWith("#")) return <PlaceLink to={to.slice(1)}>{children}</PlaceLink>;
  return (
    <Link className="govuk-link" to={to}>
      {children}
    </Link>
  );
}

/** `null` while the texts are looked through. */
function useFinds<Place>(texts: TextFindsProps<Place>["texts"]): Finds<Place> | null {
  const list = useWordsToLookFor();
  const [made, setMade] = useState<{ readonly of: unknown; readonly finds: Finds<Place> } | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const look = async () => {
      await whenIdle();
      // Its lists of names are fetched for a page that has something to look through, and for no other.
      const { lookThroughTexts } = await import("../../use-cases/look-through-texts.ts");
      const finds = await lookThroughTexts(texts(), list, controller.signal);
      if (finds !== null) setMade({ of: texts, finds });
    };
    void look();
    return () => controller.abort();
  }, [texts, list]);
  return made?.of === texts ? made.finds : null;
}
