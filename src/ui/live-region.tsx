/** Says its text to a screen reader, politely, whenever the text changes. It must be on the page before its text is. */
export function LiveRegion({ message }: { readonly message: string }) {
  return (
    <div className="govuk-visually-hidden" role="status" aria-atomic="true">
      {message}
    </div>
  );
}
