import { useEffect } from "react";
import { useLocation, useSearchParams } from "react-router";
import { focusById } from "../../ui/focus-by-id.ts";

/** Goes to the field that a list sent the person to: `?field=…` of the address. */
export function useFocusField(): void {
  const [search] = useSearchParams();
  const { key } = useLocation();
  const field = search.get("field");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link pressed again is a new wish to go there.
  useEffect(() => {
    if (field !== null) focusById(field);
  }, [field, key]);
}
