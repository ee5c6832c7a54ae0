import type { ReactNode } from "react";
import { Button } from "./button.tsx";

export function PrintButton({ children = "Print this page" }: { readonly children?: ReactNode }) {
  return (
    <NotPrinted>
      <Button variant="secondary" onClick={() => window.print()}>
        {children}
      </Button>
    </NotPrinted>
  );
}

/** For what is of use on a screen alone. */
export function NotPrinted({ children }: { readonly children: ReactNode }) {
  return <div className="no-print">{children}</div>;
}

/** For what stands on paper in place of fields, which would be cut off there. */
export function PrintedOnly({ children }: { readonly children: ReactNode }) {
  return <div className="sl-print-only">{children}</div>;
}
