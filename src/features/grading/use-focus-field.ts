import { useEffect } from "react";
import { focusById } from "../../ui/focus-by-id.ts";
import { useLocation, useQuery } from "../../ui/router.tsx";

/** Goes to the field that a list sent the person to: `?field=…` of the address. */
export function useFocusField(): void {
  const search = useQuery();
  const { key } = useLocation();
  const field = search.get("field");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link pressed again is a new wish to go there.
  useEffect(() => {
    if (field !== null) focusById(field);
  }, [field, key]);
}
