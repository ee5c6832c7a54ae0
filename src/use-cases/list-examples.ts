const folders = import.meta.glob<unknown>("../../audit-examples/*/audit.json", { import: "default" });

// The titles alone: whoever lists the examples has no use yet for what the instruments hold.
const titles = import.meta.glob<string>(
  ["../../audit-instruments/*.json", "!../../audit-instruments/instrument.schema.json"],
  { eager: true, import: "title" },
);

export interface ListedExample {
  /** The name of its folder, which is the id of its instrument. */
  readonly key: string;
  /** The instrument's. */
  readonly title: string;
}

/** Every instrument that has a fictional audit. The folders of `audit-examples/` say so: there is no list of them to forget. */
export function listExamples(): readonly ListedExample[] {
  return Object.keys(folders)
    .map((path) => path.split("/").at(-2) ?? path)
    .sort()
    .map((key) => ({ key, title: titles[`../../audit-instruments/${key}.json`] ?? key }));
}
