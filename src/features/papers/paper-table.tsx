import { type ReactNode, useId } from "react";
import type { PaperCell, PaperTable } from "../../domain/paper/paper-model.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { RuledLines, TickBox } from "./to-fill.tsx";

/** A table of the paper; the first column that is not a box names the row. */
export function PaperDataTable({ table: { caption, columns, rows } }: { readonly table: PaperTable }) {
  const captionId = useId();
  const isForm = rows.flat().some(({ type }) => type === "box" || type === "blank");
  const names = rows[0]?.findIndex(({ type }) => type !== "box") ?? 0;
  return (
    <ScrollArea labelledBy={captionId}>
      <table className={classOf(isForm, rows.length)}>
        <caption id={captionId} className="govuk-visually-hidden">
          {caption}
        </caption>
        <colgroup>
          {columns.map(({ header, share }) => (
            <col key={header} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ header }) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the paper is made whole, and nothing in it moves.
            <tr key={at}>
              {row.map((cell, place) =>
                place === names ? (
                  <th key={columns[place]?.header} scope="row">
                    <Cell cell={cell} />
                  </th>
                ) : (
                  <td key={columns[place]?.header} className={cell.type === "box" ? "sl-paper-table__box" : undefined}>
                    <Cell cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

// A ladder is read whole: a table as short as this stays on one page.
const shortTable = 6;

function classOf(isForm: boolean, rows: number): string {
  return `sl-paper-table${isForm ? " sl-paper-table--form" : ""}${rows <= shortTable ? " sl-paper-table--short" : ""}`;
}

function Cell({ cell }: { readonly cell: PaperCell }): ReactNode {
  switch (cell.type) {
    case "text":
      return (
        <>
          {cell.strong ? <b>{cell.text}</b> : cell.text}
          {cell.note === null ? null : <span className="sl-paper__cell-note">{cell.note}</span>}
        </>
      );
    case "items":
      return cell.items.length === 1 ? (
        cell.items[0]
      ) : (
        <ul>
          {cell.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "grade":
      return (
        <span className="sl-paper__grade">
          <span className={`sl-chip sl-chip--${cell.grade}`} aria-hidden="true">
            {cell.letter}
          </span>{" "}
          {cell.label}
        </span>
      );
    case "box":
      return (
        <>
          <TickBox />
          <VisuallyHidden>Box to tick for {cell.label}</VisuallyHidden>
        </>
      );
    case "blank":
      return (
        <>
          <VisuallyHidden>Room for {cell.label}</VisuallyHidden>
          <RuledLines lines={cell.lines} />
        </>
      );
    default:
      return assertNever(cell);
  }
}
