import { useState } from "react";
import { createRoot } from "react-dom/client";
import { floorArea, floorChoices, floorGrades } from "./content.mjs";
import { type FloorAnswer, type FloorArea, type FloorStart, keepAnswer, readFloor } from "./floor-storage.ts";

const started = await readFloor();
const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<OneArea {...started} />);

function OneArea({ areas, answers }: FloorStart) {
  const area = areas[floorArea - 1];
  if (area === undefined) return null;
  return (
    <>
      <nav>
        <ul>
          {areas.map(({ number, title }) => (
            <li key={number}>
              <a href={`?area=${number}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>{area.title}</h1>
        {area.standards.map((standard) => (
          <OneStandard key={standard.id} standard={standard} first={answers.get(standard.id)} />
        ))}
      </main>
    </>
  );
}

interface OneStandardProps {
  readonly standard: FloorArea["standards"][number];
  readonly first: FloorAnswer | undefined;
}

function OneStandard({ standard: { id, text, guidance }, first }: OneStandardProps) {
  const [answer, setAnswer] = useState<FloorAnswer>(first ?? { id });
  const choose = (grade: string) => {
    setAnswer({ ...answer, grade });
    void keepAnswer({ ...answer, grade });
  };
  return (
    <fieldset>
      <legend>{text}</legend>
      {floorChoices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={`grade-${id}`}
            value={choice}
            checked={answer.grade === choice}
            onChange={() => choose(choice)}
          />{" "}
          {choice}
        </label>
      ))}
      <details>
        <summary>Guidance</summary>
        {floorGrades.map((grade, index) => (
          <div key={grade}>
            <h3>{grade}</h3>
            <p>{guidance[index]}</p>
          </div>
        ))}
      </details>
      <label>
        Comment{" "}
        <textarea
          name={`comment-${id}`}
          rows={3}
          value={answer.comment ?? ""}
          onChange={(event) => setAnswer({ ...answer, comment: event.currentTarget.value })}
          onBlur={() => void keepAnswer(answer)}
        />
      </label>
    </fieldset>
  );
}
