import { useMemo, useState } from "react";
import { grades, type Wording } from "../../domain/audit/values.ts";
import { listEditions } from "../../domain/instrument/editions.ts";
import type { Area, Instrument, Timescale } from "../../domain/instrument/schema.ts";
import { gradeLabel, instrumentInWords } from "../../domain/instrument/wording.ts";
import { sayLimit } from "../../domain/words/say-limit.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Details } from "../../ui/details.tsx";
import { focusById } from "../../ui/focus-by-id.ts";
import { NotPrinted } from "../../ui/print.tsx";
import { Radios } from "../../ui/radios.tsx";
import { Tag } from "../../ui/tag.tsx";
import { GradeChip } from "../shared/grade-chip.tsx";
import { TimescaleConditions } from "./timescale-conditions.tsx";

interface Reading {
  readonly instrument: Instrument;
  readonly wording: Wording;
}

/** The whole instrument as a document, in either wording. */
export function InstrumentReading({ instrument: given }: { readonly instrument: Instrument }) {
  const [wording, setWording] = useState<Wording>("today");
  const instrument = useMemo(() => instrumentInWords(given, wording), [given, wording]);
  return (
    <>
      <p className="sl-lead">{instrument.purpose}</p>
      <NotPrinted>
        <Radios
          label="Show it in the wording of"
          inline
          value={wording}
          options={[
            { value: "today", label: "Today" },
            { value: "2010", label: "2010" },
          ]}
          onChange={(chosen) => setWording(chosen ?? "today")}
        />
      </NotPrinted>
      <h2 className="govuk-heading-m">What the grades mean everywhere</h2>
      <dl className="govuk-summary-list">
        {[...instrument.grades]
          .sort((a, b) => b.rank - a.rank)
          .map(({ id, meaning }) => (
            <div key={id} className="govuk-summary-list__row">
              <dt className="govuk-summary-list__key">
                <GradeChip outcome={id} instrument={instrument} wording={wording} wordBeside />{" "}
                {gradeLabel(id, instrument, wording)}
              </dt>
              <dd className="govuk-summary-list__value">{meaning}</dd>
            </div>
          ))}
      </dl>
      <h2 className="govuk-heading-m">Areas</h2>
      <ol className="sl-columns">
        {instrument.areas.map(({ id, number, title }) => (
          <li key={id} value={number}>
            <a
              className="govuk-link"
              href={`#area-${id}`}
              onClick={(event) => {
                event.preventDefault();
                focusById(`area-${id}`);
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
      {instrument.areas.map((area) => (
        <AreaReading key={area.id} area={area} instrument={instrument} wording={wording} />
      ))}
      <Timescales instrument={instrument} />
      <Basis instrument={instrument} />
    </>
  );
}

function AreaReading({ area, instrument, wording }: Reading & { readonly area: Area }) {
  const agencyLabel = (id: string) => instrument.agencies.find((agency) => agency.id === id)?.label ?? id;
  return (
    <section aria-labelledby={`area-${area.id}`}>
      <h3 id={`area-${area.id}`} className="govuk-heading-m" tabIndex={-1}>
        {area.number} {area.title}
      </h3>
      <p>{area.question}</p>
      <p className="govuk-hint">
        {area.scope === "own-agency"
          ? "Graded: the agency’s own part."
          : "Graded: the partnership, as seen from the file."}
      </p>
      <ol className="govuk-list govuk-list--spaced">
        {area.standards.map((standard, index) => (
          <li key={standard.id}>
            <strong>
              {area.number}.{index + 1} {standard.text}
            </strong>{" "}
            {standard.critical ? <Tag>critical</Tag> : null}
            <p>{standard.guidance}</p>
            {standard.answeredBy === "every-agency" ? null : (
              <p className="govuk-hint">Asked of: {standard.answeredBy.map(agencyLabel).join(", ")}</p>
            )}
          </li>
        ))}
      </ol>
      <DataTable
        caption={`Ladder for ${area.title}`}
        columns={[
          { key: "grade", header: "Grade", cell: (grade) => gradeLabel(grade, instrument, wording) },
          {
            key: "looks-like",
            header: "What it looks like here",
            cell: (grade) => (
              <ul className="govuk-list govuk-list--bullet">
                {area.ladder[grade].map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            ),
          },
        ]}
        rows={grades}
        rowKey={(grade) => grade}
      />
      <Details summary={`What each agency looks for in ${area.title}`}>
        {area.lookFor.map(({ agency, points }) => (
          <div key={agency}>
            <h4 className="govuk-heading-s">{agencyLabel(agency)}</h4>
            <ul className="govuk-list govuk-list--bullet">
              {points.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </div>
        ))}
      </Details>
    </section>
  );
}

/** The limits of each edition that the instrument knows, the one in force first. */
function Timescales({ instrument }: Pick<Reading, "instrument">) {
  if (instrument.timescales.length === 0) return null;
  const [inForce, ...others] = listEditions(instrument);
  return (
    <DataTable
      caption="Timescales"
      columns={[
        {
          key: "label",
          header: "Timescale",
          cell: (timescale) => (
            <>
              {timescale.label}
              <TimescaleConditions timescale={timescale} instrument={instrument} />
            </>
          ),
        },
        { key: "limit", header: `Limit in ${inForce?.id ?? "force"}`, cell: (timescale) => sayLimit(timescale, null) },
        ...others.map(({ id }) => ({
          key: `edition-${id}`,
          header: `In ${id}`,
          cell: (timescale: Timescale) => sayLimit(timescale, id),
        })),
        { key: "basis", header: "Basis", cell: ({ basis }) => basisTitle(instrument, basis) },
      ]}
      rows={instrument.timescales}
      rowKey={({ id }) => id}
    />
  );
}

function Basis({ instrument }: Pick<Reading, "instrument">) {
  return (
    <DataTable
      caption="What it rests on"
      columns={[
        { key: "title", header: "Source", cell: ({ title }) => title },
        { key: "edition", header: "Edition", cell: ({ edition }) => edition },
        { key: "note", header: "Note", cell: ({ note }) => note },
      ]}
      rows={instrument.basis}
      rowKey={({ id }) => id}
    />
  );
}

function basisTitle({ basis }: Instrument, wanted: string): string {
  const found = basis.find(({ id }) => id === wanted);
  return found === undefined ? wanted : `${found.title}, ${found.edition}`;
}
