import type { ReactNode } from "react";
import { Link } from "react-router";

export function BackLink({ to, children = "Back" }: { readonly to: string; readonly children?: ReactNode }) {
  return (
    <Link to={to} className="govuk-back-link">
      {children}
    </Link>
  );
}
