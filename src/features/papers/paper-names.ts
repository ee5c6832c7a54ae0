import type { PaperKind } from "../../domain/paper/paper-model.ts";

interface PaperNames {
  /** The screen's name, and the link's to it. */
  readonly title: string;
  readonly print: string;
  /** No title, theme or agency: the name of a download stays in the browser's list in clear. */
  readonly file: string;
}

export const paperNames: Readonly<Record<PaperKind, PaperNames>> = {
  guidance: { title: "Grading guidance", print: "Print the guidance", file: "grading-guidance.docx" },
  form: { title: "Form to fill by hand", print: "Print the form", file: "blank-form.docx" },
};
