import { Link } from "../../ui/router.tsx";
import { listExamples } from "../../use-cases/list-examples.ts";
import { exampleIdOf } from "../shared/example-id.ts";
import { exampleAuditId, paths } from "../shared/paths.ts";

/** The smaller fictional audits, each named by its instrument. The large one has its own way in beside them. */
export function OtherExamples() {
  const examples = listExamples()
    .map(({ key, title }) => ({ id: exampleIdOf(key), title }))
    .filter(({ id }) => id !== exampleAuditId);
  if (examples.length === 0) return null;
  return (
    <>
      <p id="other-examples">Example audits for the other instruments:</p>
      <ul className="govuk-list" aria-labelledby="other-examples">
        {examples.map(({ id, title }) => (
          <li key={id}>
            <Link className="govuk-link" to={paths.audit(id)}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
