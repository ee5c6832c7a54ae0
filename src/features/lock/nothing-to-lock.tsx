import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { paths } from "../shared/paths.ts";

export function NothingToLock() {
  return (
    <Page title="Passphrase and locking" narrow back={<BackLink to={paths.device}>Back to this device</BackLink>}>
      <p className="govuk-body">
        Nothing is kept on this device yet, so there is nothing to lock. You are asked for a passphrase when you keep
        something for the first time: an audit, an instrument, or a backup that you bring in.
      </p>
    </Page>
  );
}
