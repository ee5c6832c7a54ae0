import { useState } from "react";

export interface Accelerators {
  readonly on: boolean;
  readonly switchTo: (on: boolean) => void;
  readonly listOpen: boolean;
  readonly showList: (open: boolean) => void;
}

const remembered = "sightline-keys";

/** Whether one-letter keys are on: off until switched on, and then for this device. */
export function useAccelerators(isEditable: boolean): Accelerators {
  const [on, setOn] = useState(() => isEditable && localStorage.getItem(remembered) === "on");
  const [listOpen, showList] = useState(false);
  const switchTo = (next: boolean) => {
    if (next) localStorage.setItem(remembered, "on");
    else localStorage.removeItem(remembered);
    setOn(next);
    showList(next);
  };
  return { on, switchTo, listOpen, showList };
}
