import { NotPrinted } from "../../ui/print.tsx";
import { Link } from "../../ui/router.tsx";
import { listExamples } from "../../use-cases/list-examples.ts";
import { exampleIdOf } from "../shared/example-id.ts";
import { paths } from "../shared/paths.ts";

/** From an instrument to the fictional audit made with it, where there is one. */
export function ExampleLink({ instrumentKey }: { readonly instrumentKey: string }) {
  if (!listExamples().some(({ key }) => key === instrumentKey)) return null;
  return (
    <NotPrinted>
      <p>
        <Link className="govuk-link" to={paths.audit(exampleIdOf(instrumentKey))}>
          See an example audit made with this instrument
        </Link>
      </p>
    </NotPrinted>
  );
}
