import { useId } from "react";
import type { PaperAnswers } from "../../domain/paper/paper-model.ts";
import { criticalMark } from "../../domain/paper/paper-words.ts";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { Tag } from "../../ui/tag.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { Boxes, RuledLines, TickBox } from "./to-fill.tsx";

/** The standards of an area: a row of boxes each, and lines for the evidence under it, never parted by the end of a page. */
export function PaperAnswersTable({ answers }: { readonly answers: PaperAnswers }) {
  const captionId = useId();
  const { caption, header, options, rows, evidence, lines, sources } = answers;
  return (
    <ScrollArea labelledBy={captionId}>
      <table className="sl-paper-table sl-paper-table--form sl-paper-answers">
        <caption id={captionId} className="govuk-visually-hidden">
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{header}</th>
            {options.map((option) => (
              <th key={option} scope="col" className="sl-paper-answers__option">
                {option}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ number, text, critical, asked, harm }) => (
          <tbody key={number}>
            <tr>
              <th scope="row">
                <b>
                  {number} {text}
                </b>{" "}
                {critical ? <Tag>{criticalMark}</Tag> : null}
                {asked === null ? null : <span className="sl-paper__cell-note">{asked}</span>}
              </th>
              {options.map((option) => (
                <td key={option} className="sl-paper-table__box">
                  <TickBox />
                  <VisuallyHidden>
                    Box to tick for {option} to {number}
                  </VisuallyHidden>
                </td>
              ))}
            </tr>
            <tr>
              <td colSpan={options.length + 1} className="sl-paper-answers__evidence">
                <RuledLines lines={lines} label={evidence} />
                <div className="sl-paper-answers__sources">
                  {sources.label}: <Boxes options={sources.options} />
                  {harm === null ? null : (
                    <div className="sl-paper-answers__harm">
                      <Boxes options={[harm]} />
                    </div>
                  )}
                </div>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </ScrollArea>
  );
}
