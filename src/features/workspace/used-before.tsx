import { Notice } from "../../ui/notice.tsx";
import { Link } from "../../ui/router.tsx";
import { paths } from "../shared/paths.ts";
import { sayDay, sayTime } from "../shared/say-when.ts";
import { useSaveState } from "../shared/workspace-context.tsx";

/** Where nothing is: a browser that has cleared everything looks just like one in which nothing ever was. */
export function UsedBefore() {
  const { lastBackup } = useSaveState();
  return (
    <Notice title="Used Sightline here before?" tone="warn">
      <p>
        This browser may have cleared it:{" "}
        <Link className="govuk-link" to={paths.backup}>
          open your backup
        </Link>
        {lastBackup === null ? "" : `, the last of ${sayDay(lastBackup)} at ${sayTime(lastBackup)}`}. If you{" "}
        {lastBackup === null ? "have none" : "cannot find it"}, look in the browser, the profile and the device where
        you worked before you start again.
      </p>
    </Notice>
  );
}
