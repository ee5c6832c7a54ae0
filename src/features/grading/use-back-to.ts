import { useQuery } from "../../ui/router.tsx";
import { returnPages } from "../shared/paths.ts";
import { useReturn } from "./return-in-hand.tsx";
import { useCaseName } from "./use-case-name.ts";

/** Where the back link leads: to the list that sent the person here, at the line they left, or to the case. */
export function useBackTo(): { readonly to: string; readonly text: string } {
  const { base } = useReturn();
  const search = useQuery();
  const name = useCaseName();
  const field = search.get("field") ?? "";
  if (search.get("from") === "check") {
    return { to: `${base}${returnPages.check}?field=change-${field}`, text: "Back to your answers" };
  }
  if (search.get("from") === "sign-off") return { to: base + returnPages.signOff, text: "Back to sign off" };
  return { to: base, text: `Back to ${name.charAt(0).toLowerCase()}${name.slice(1)}` };
}
