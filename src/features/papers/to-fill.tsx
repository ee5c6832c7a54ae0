/** A box to tick with a pen. Drawn and not a control: nothing is kept. */
export function TickBox() {
  return <span className="sl-box" aria-hidden="true" />;
}

export function Boxes({ options }: { readonly options: readonly string[] }) {
  return (
    <ul className="sl-boxes">
      {options.map((option) => (
        <li key={option}>
          <TickBox /> {option}
        </li>
      ))}
    </ul>
  );
}

/** Lines to write on. The first may begin with a word or two. */
export function RuledLines({ lines, label }: { readonly lines: number; readonly label?: string }) {
  return (
    <div className="sl-ruled">
      {Array.from({ length: lines }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike.
        <div key={place}>{place === 0 ? label : null}</div>
      ))}
    </div>
  );
}
