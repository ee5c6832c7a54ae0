import "./styles/picking.scss";
import { Field, type QuestionProps } from "./field.tsx";

interface FilePickerProps extends QuestionProps {
  /** Endings and media types, as in `accept`. Files can be dropped on it as well, so what arrives is still to be checked. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly onPick: (files: readonly File[]) => void;
}

/** The browser's own file input: it takes a dropped file, and every assistive technology knows it. */
export function FilePicker({ accept, multiple = false, onPick, ...question }: FilePickerProps) {
  return (
    <Field {...question}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          className={`govuk-file-upload${question.error === undefined ? "" : " govuk-file-upload--error"}`}
          accept={accept}
          multiple={multiple}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // Emptied, so that picking the same file again after mending it is heard.
            event.currentTarget.value = "";
            if (files.length > 0) onPick(files);
          }}
        />
      )}
    </Field>
  );
}
