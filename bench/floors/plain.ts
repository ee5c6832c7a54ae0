import { keepAnswer, readFloor } from "./floor-storage.ts";

const { answers } = await readFloor();

for (const radio of document.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
  radio.checked = answers.get(radio.name.replace("grade-", ""))?.grade === radio.value;
}
for (const text of document.querySelectorAll("textarea")) {
  text.value = answers.get(text.name.replace("comment-", ""))?.comment ?? "";
}

document.querySelector("form")?.addEventListener("change", ({ target }) => {
  const { form, name } = target as HTMLInputElement | HTMLTextAreaElement;
  if (form === null) return;
  const id = name.replace(/^(grade|comment)-/, "");
  const data = new FormData(form);
  void keepAnswer({ id, grade: String(data.get(`grade-${id}`)), comment: String(data.get(`comment-${id}`)) });
});

document.querySelector<HTMLFieldSetElement>("#fields")?.removeAttribute("disabled");
