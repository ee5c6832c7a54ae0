import type { ReactNode } from "react";

export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="govuk-visually-hidden">{children}</span>;
}
