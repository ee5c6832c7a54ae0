import { focusById } from "./focus-by-id.ts";

/** To a heading on the same screen, whose focus it takes. Followed as a fragment, it would change the address of the screen. */
export function PlaceLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a
      className="govuk-link"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        focusById(to);
      }}
    >
      {children}
    </a>
  );
}
