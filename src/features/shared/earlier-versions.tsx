import { useEffect, useRef, useState } from "react";
import { cellKey } from "../../domain/log/cell.ts";
import type { LogEvent } from "../../domain/log/event.ts";
import { sayInstant } from "../../domain/words/say-date.ts";
import { LinkButton } from "../../ui/button.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useAudit, useReadOnly, useRevision } from "./audit-context.tsx";
import { CellSaveFailure } from "./cell-save-failure.tsx";
import type { SavedField } from "./saved-field.ts";
import { useActs } from "./use-acts.ts";

interface EarlierVersionsProps {
  readonly fields: readonly SavedField[];
  /** To be read only for a reason of the fields' own, e.g. a return that is signed off. */
  readonly isLocked?: boolean;
}

/** The fields that have ever said something else, each version with the time it was saved. */
export function EarlierVersions({ fields, isLocked = false }: EarlierVersionsProps) {
  const histories = useHistories(fields);
  if (histories === null) return <p>Reading what was saved…</p>;
  const changed = fields.filter(({ cell }) => (histories.get(cellKey(cell))?.length ?? 0) > 1);
  if (changed.length === 0)
    return <p>There are no earlier versions here: nothing has been changed since it was first saved.</p>;
  return changed.map((field) => (
    <FieldVersions
      key={cellKey(field.cell)}
      field={field}
      events={histories.get(cellKey(field.cell)) ?? []}
      isLocked={isLocked}
    />
  ));
}

interface FieldVersionsProps {
  readonly field: SavedField;
  /** Newest first. */
  readonly events: readonly LogEvent[];
  readonly isLocked: boolean;
}

function FieldVersions({ field, events, isLocked }: FieldVersionsProps) {
  const { audit } = useAudit();
  const canPutBack = useReadOnly() === null && !isLocked && field.isOnlyShown !== true;
  const { failure, act } = useActs();
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [last, setLast] = useState<LogEvent | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const standing = new Set(audit.read(field.cell).heads);
  const putBack = async (event: LogEvent) => {
    const { body, at } = event;
    if (body === null) return;
    const refused = body.value === null ? null : (field.refusal?.(body.value) ?? null);
    setRefusal(refused);
    if (refused !== null) return;
    setLast(event);
    const saved = await act(() => audit.save([{ cell: field.cell, value: body.value }]));
    if (!saved) return;
    setSaid(`Put back what was saved on ${sayInstant(at)}.`);
    // The button that was pressed has gone: this version stands now.
    heading.current?.focus();
  };
  return (
    <section className="sl-cell">
      <h2 className="govuk-heading-s" tabIndex={-1} ref={heading}>
        {field.label}
      </h2>
      <div role="alert">{refusal === null ? null : <p className="govuk-error-message">{refusal}</p>}</div>
      <ol className="sl-versions" reversed>
        {events.map((event) => (
          <li key={event.id}>
            <span className="sl-plain">{sayVersion(event, field)}</span>
            <span className="sl-hint sl-small">saved {sayInstant(event.at)}</span>
            {standing.has(event.id) ? (
              <b className="sl-small">stands now</b>
            ) : canPutBack && event.body !== null ? (
              <LinkButton onClick={() => void putBack(event)}>
                Put back{" "}
                <VisuallyHidden>
                  {field.what} as saved on {sayInstant(event.at)}
                </VisuallyHidden>
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ol>
      <CellSaveFailure failure={failure} again={() => last !== null && void putBack(last)} />
      <LiveRegion message={said} />
    </section>
  );
}

function sayVersion({ body }: LogEvent, { say }: SavedField): string {
  if (body === null) return "Erased";
  return body.value === null ? "Cleared" : say(body.value);
}

/** Every event of each field; `null` until they are read. */
function useHistories(fields: readonly SavedField[]): ReadonlyMap<string, readonly LogEvent[]> | null {
  const { audit } = useAudit();
  const revision = useRevision();
  const [read, setRead] = useState<ReadonlyMap<string, readonly LogEvent[]> | null>(null);
  const cells = fields.map(({ cell }) => cell);
  const names = cells.map(cellKey).join("\r");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` says which cells, and `revision` that they may have moved.
  useEffect(() => {
    let isWanted = true;
    const readAll = async () => {
      const entries = await Promise.all(cells.map(async (cell) => [cellKey(cell), await audit.history(cell)] as const));
      if (isWanted) setRead(new Map(entries));
    };
    void readAll();
    return () => {
      isWanted = false;
    };
  }, [audit, names, revision]);
  return read;
}
