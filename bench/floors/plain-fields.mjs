import { floorArea, floorChoices, floorGrades, makeContent } from "./content.mjs";

/** The markup of one area. Nothing in the texts needs escaping. */
export function plainFields() {
  const areas = makeContent();
  const links = areas.map(({ number, title }) => `<li><a href="?area=${number}">${title}</a></li>`).join("\n");
  const area = areas[floorArea - 1];
  return `<nav><ul>${links}</ul></nav>
<main>
<h1>${area.title}</h1>
<form><fieldset id="fields" disabled>
${area.standards.map(standardFields).join("\n")}
</fieldset></form>
</main>`;
}

function standardFields({ id, text, guidance }) {
  const radios = floorChoices.map(
    (choice) => `<label><input type="radio" name="grade-${id}" value="${choice}"> ${choice}</label>`,
  );
  const guide = floorGrades.map((grade, index) => `<h3>${grade}</h3><p>${guidance[index]}</p>`);
  return `<fieldset>
<legend>${text}</legend>
${radios.join("\n")}
<details><summary>Guidance</summary>${guide.join("\n")}</details>
<label>Comment <textarea name="comment-${id}" rows="3"></textarea></label>
</fieldset>`;
}
