import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { EarlierVersions } from "./earlier-versions.tsx";
import type { SavedField } from "./saved-field.ts";

interface EarlierScreenProps {
  /** The page whose fields these are. */
  readonly name: string;
  readonly backTo: string;
  readonly fields: readonly SavedField[];
  /** To be read only for a reason of the fields' own, e.g. a return that is signed off. */
  readonly isLocked?: boolean;
}

/** What the fields of one page said before, and the way to put it back. */
export function EarlierScreen({ name, backTo, fields, isLocked = false }: EarlierScreenProps) {
  return (
    <Page
      title="Earlier versions"
      caption={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
      back={<BackLink to={backTo}>{`Back to ${name}`}</BackLink>}
      narrow
    >
      <p>
        Nothing is ever overwritten. Putting an earlier version back saves it once more; what stands now is kept too.
      </p>
      <EarlierVersions fields={fields} isLocked={isLocked} />
    </Page>
  );
}
