import { returnProgress } from "../../domain/audit/return-progress.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { saySignedOff } from "../../domain/words/say-transcribed.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { NotPrinted, PrintButton } from "../../ui/print.tsx";
import { useQuery } from "../../ui/router.tsx";
import { SummaryList } from "../../ui/summary-list.tsx";
import { returnPages } from "../shared/paths.ts";
import { CheckArea } from "./check-area.tsx";
import { PrintFinds } from "./print-finds.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { fieldsOfPage } from "./return-fields.ts";
import { useReturn, useReturnView } from "./return-in-hand.tsx";
import { sayProgress } from "./say-progress.ts";
import { TranscribedNotice } from "./transcribed-notice.tsx";
import { useCaseName } from "./use-case-name.ts";
import { useCheckRows } from "./use-check-rows.tsx";
import { useFocusField } from "./use-focus-field.ts";

/** Everything that was answered, to be read through before signing off, changed from where it is read, and printed. */
export function CheckPage() {
  const inHand = useReturn();
  const { base } = inHand;
  const view = useReturnView();
  const rowsOf = useCheckRows();
  const name = useCaseName();
  const search = useQuery();
  const only = search.get("area");
  const areas = view.areas.filter(({ area }) => only === null || String(area.number) === only);
  const one = only === null ? undefined : areas[0]?.area;
  useFocusField();

  return (
    <Page
      title="Check your answers"
      back={
        one === undefined ? (
          <BackLink to={base}>{`Back to ${name.charAt(0).toLowerCase()}${name.slice(1)}`}</BackLink>
        ) : (
          <BackLink to={base + returnPages.area(one.number)}>{`Back to ${one.number} ${one.title}`}</BackLink>
        )
      }
    >
      <ReadOnlyNotice />
      <TranscribedNotice />
      <p>{sayProgress(returnProgress(view))}.</p>
      {view.signedOff.state === "value" ? (
        <p>
          {saySignedOff(
            { role: view.signedOff.value.role, when: sayDate(view.signedOff.at.slice(0, 10)) },
            view.transcribed.state === "value" ? view.transcribed.value : null,
            inHand.agency.label,
          )}
        </p>
      ) : null}
      {only === null ? (
        <section aria-labelledby="check-about">
          <h2 className="govuk-heading-m" id="check-about">
            About this return
          </h2>
          <SummaryList rows={rowsOf(fieldsOfPage("about", inHand), returnPages.about)} />
        </section>
      ) : null}
      {areas.map((area) => (
        <CheckArea key={area.area.id} view={area} rowsOf={rowsOf} />
      ))}
      {only === null ? (
        <>
          <section aria-labelledby="check-voices">
            <h2 className="govuk-heading-m" id="check-voices">
              Voices
            </h2>
            <SummaryList rows={rowsOf(fieldsOfPage("voices", inHand), returnPages.voices)} />
          </section>
          <section aria-labelledby="check-overall">
            <h2 className="govuk-heading-m" id="check-overall">
              Overall
            </h2>
            <SummaryList rows={rowsOf(fieldsOfPage("overall", inHand), returnPages.overall)} />
          </section>
        </>
      ) : null}
      {only === null ? <PrintFinds /> : null}
      <NotPrinted>
        <ButtonGroup>
          {one === undefined ? (
            <ButtonLink to={base + returnPages.signOff}>Go to sign off</ButtonLink>
          ) : (
            <ButtonLink to={base + returnPages.area(one.number)}>{`Go back to ${one.number} ${one.title}`}</ButtonLink>
          )}
          <PrintButton>Print your answers</PrintButton>
        </ButtonGroup>
      </NotPrinted>
    </Page>
  );
}
