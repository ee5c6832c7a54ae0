import type { MouseEvent, ReactNode } from "react";
import { Link, useNavigate } from "./router.tsx";
import { isOneStepBack } from "./trail.ts";

/** Goes up to a page; where one came from just there, back in the history, so that it is found as it was left. */
export function BackLink({ to, children = "Back" }: { readonly to: string; readonly children?: ReactNode }) {
  const navigate = useNavigate();
  const goBack = (event: MouseEvent) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!plain || !isOneStepBack(to)) return;
    event.preventDefault();
    navigate(-1);
  };
  return (
    <Link to={to} className="govuk-back-link" onClick={goBack}>
      {children}
    </Link>
  );
}
