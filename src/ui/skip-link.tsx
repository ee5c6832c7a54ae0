import { focusById } from "./focus-by-id.ts";

export function SkipLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a
      href={`#${to}`}
      className="govuk-skip-link"
      onClick={(event) => {
        event.preventDefault();
        focusById(to);
      }}
    >
      {children}
    </a>
  );
}
