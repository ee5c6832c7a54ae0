/** Said where a grade departs from what the rules say. Where nothing can be written, nobody is asked to. */
export function DepartureWords({ readOnly }: { readonly readOnly: boolean }) {
  return (
    <p className="sl-notice">
      {readOnly
        ? "This grade departs from what the rules say. The reason given is below."
        : "Your grade departs from what the rules say. Say why in one sentence below: it is kept, and printed with the grade."}
    </p>
  );
}
