const wanted = {
  spellcheck: "false",
  autocomplete: "off",
  autocorrect: "off",
  translate: "no",
  writingsuggestions: "false",
} as const;

/** The fields on the page that a browser could remember, or whose text it could send to its maker, each with what it lacks. */
export function loudFields(): string[] {
  return [...document.querySelectorAll("input, textarea, select, [contenteditable]")].flatMap((field) => {
    const isTyped = !field.matches("select, [type=radio], [type=checkbox], [type=file]");
    const names = isTyped ? Object.keys(wanted) : field.matches("[type=file]") ? [] : ["autocomplete"];
    return (names as (keyof typeof wanted)[])
      .filter((name) => field.getAttribute(name) !== wanted[name])
      .map((name) => `${field.tagName.toLowerCase()} ${field.id}: ${name}=${field.getAttribute(name)}`);
  });
}
