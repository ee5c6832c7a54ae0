import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { paths } from "./paths.ts";

export function NotFoundPage() {
  return (
    <Page title="Page not found" narrow>
      <p className="govuk-body">
        There is no screen at this address. If you typed or pasted it, check that it is whole. If you opened it on
        another device: audits stay on the device where they were made.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to={paths.home}>
          Go to all audits
        </Link>
      </p>
    </Page>
  );
}
