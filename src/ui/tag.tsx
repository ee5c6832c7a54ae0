import type { ReactNode } from "react";

/** `plain` is an outline, `strong` is ink on paper reversed. Neither borrows a colour that means a grade or an error. */
export function Tag({
  tone = "plain",
  children,
}: {
  readonly tone?: "plain" | "strong";
  readonly children: ReactNode;
}) {
  return <strong className={tone === "strong" ? "sl-tag sl-tag--strong" : "sl-tag"}>{children}</strong>;
}
