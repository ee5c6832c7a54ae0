import { type ReactNode, useId } from "react";
import type { PaperBlock, PaperPart } from "../../domain/paper/paper-model.ts";
import { criticalMark } from "../../domain/paper/paper-words.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { Notice } from "../../ui/notice.tsx";
import { Tag } from "../../ui/tag.tsx";
import { PaperAnswersTable } from "./paper-answers.tsx";
import { PaperDataTable } from "./paper-table.tsx";
import { Boxes, RuledLines } from "./to-fill.tsx";

export function PaperPartShown({ part: { id, title, startsPage, blocks } }: { readonly part: PaperPart }) {
  return (
    <section aria-labelledby={id} className={startsPage ? "sl-paper__part sl-paper__page" : "sl-paper__part"}>
      <h2 id={id} className="govuk-heading-m" tabIndex={-1}>
        {title}
      </h2>
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paper is made whole, and nothing in it moves.
        <Block key={place} block={block} />
      ))}
    </section>
  );
}

function Block({ block }: { readonly block: PaperBlock }): ReactNode {
  switch (block.type) {
    case "paragraph":
      return <p className={paragraphClass[block.look]}>{block.text}</p>;
    case "heading":
      return <h3 className={block.startsPage ? "govuk-heading-s sl-paper__page" : "govuk-heading-s"}>{block.text}</h3>;
    case "notice":
      return (
        <Notice tone="warn" title={block.title} headingLevel={3}>
          <p>{block.text}</p>
        </Notice>
      );
    case "list":
      return <List ordered={block.ordered} items={block.items} />;
    case "standard":
      return (
        <div className="sl-paper__standard">
          <p className="sl-paper__standard-text">
            <b>
              {block.number} {block.text}
            </b>{" "}
            {block.critical ? <Tag>{criticalMark}</Tag> : null}
          </p>
          {block.asked === null ? null : <p className="sl-paper__note">{block.asked}</p>}
          <p>{block.guidance}</p>
        </div>
      );
    case "table":
      return <PaperDataTable table={block} />;
    case "answers":
      return <PaperAnswersTable answers={block} />;
    case "lines":
      return (
        <div className="sl-paper__question">
          <p className="sl-paper__label">{block.label}</p>
          {block.hint === null ? null : <p className="sl-paper__note">{block.hint}</p>}
          <RuledLines lines={block.lines} />
        </div>
      );
    case "ticks":
      return <Ticks label={block.label} hint={block.hint} options={block.options} />;
    case "blanks":
      return (
        <div className="sl-paper__blanks">
          {block.blanks.map(({ label }) => (
            <p key={label}>
              <b>{label}</b>
            </p>
          ))}
        </div>
      );
    default:
      return assertNever(block);
  }
}

const paragraphClass = { plain: undefined, note: "sl-paper__note", question: "sl-paper__asked" } as const;

function List({ ordered, items }: { readonly ordered: boolean; readonly items: readonly string[] }) {
  const all = items.map((item) => <li key={item}>{item}</li>);
  return ordered ? (
    <ol className="govuk-list govuk-list--number">{all}</ol>
  ) : (
    <ul className="govuk-list govuk-list--bullet">{all}</ul>
  );
}

function Ticks({ label, hint, options }: Omit<Extract<PaperBlock, { type: "ticks" }>, "type">) {
  const id = useId();
  if (label === null) return <Boxes options={options} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing in it can be ticked on a screen, so it is no fieldset.
    <div role="group" aria-labelledby={id} className="sl-paper__ticks">
      <div>
        <p id={id} className="sl-paper__label">
          {label}
        </p>
        {hint === null ? null : <p className="sl-paper__note">{hint}</p>}
      </div>
      <Boxes options={options} />
    </div>
  );
}
