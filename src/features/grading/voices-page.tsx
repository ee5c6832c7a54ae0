import { voicesFor } from "../../domain/instrument/applicability.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { CellForm } from "../shared/cell-form.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { useReturn } from "./return-in-hand.tsx";
import { useBackTo } from "./use-back-to.ts";
import { useFocusField } from "./use-focus-field.ts";
import { VoiceText } from "./voice-text.tsx";

/** What the child and the people around the child say, in their words. */
export function VoicesPage() {
  const { base, instrument, agency } = useReturn();
  const back = useBackTo();
  useFocusField();
  return (
    <Page title="Voices" back={<BackLink to={back.to}>{back.text}</BackLink>} narrow>
      <ReadOnlyNotice />
      <p>What people said, as your file has it or as they told you. Use roles and relationships, never names.</p>
      <CellForm>
        {voicesFor(instrument, agency.id).map(({ id, label, prompt }) => (
          <VoiceText key={id} voiceId={id} label={label} prompt={prompt} />
        ))}
      </CellForm>
      <ButtonLink to={back.to}>Go on</ButtonLink>
      <p className="sl-small no-print">
        <Link className="govuk-link" to={`${base}/earlier/voices`}>
          Earlier versions
        </Link>
      </p>
    </Page>
  );
}
