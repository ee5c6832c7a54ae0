import { useState } from "react";
import { carries } from "../../domain/audit/carried.ts";
import { firstSlot, type ReturnAddress, returnSubject } from "../../domain/audit/cells.ts";
import { listAgencies } from "../../domain/audit/list-agencies.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { useQuery } from "../../ui/router.tsx";
import { Select } from "../../ui/select.tsx";
import { useAudit, useReadOnly, useRevision } from "../shared/audit-context.tsx";
import { paths, readReturnPlace } from "../shared/paths.ts";
import { ReceivedForm } from "./received-form.tsx";

/** For whoever could not use the product and sent the form on paper: somebody else types it in, and it says so from then on. */
export function ReceivedScreen() {
  const { audit, instruments } = useAudit();
  useRevision();
  const readOnly = useReadOnly() !== null;
  return (
    <Page
      title="Type in a return received on paper"
      back={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>}
      narrow
    >
      <p>
        For an agency that could not use Sightline and sent its form on paper. First say whose form it is; then type in
        what stands on it, area by area. The return counts like any other, and is marked as typed in from paper wherever
        it is seen: on its screens, in the report and in every file.
      </p>
      {instruments.length === 0 ? (
        <p>Choose an instrument in the set-up first.</p>
      ) : readOnly ? (
        <p>Nothing can be marked here: this page only reads.</p>
      ) : (
        <WhoseForm instruments={instruments} />
      )}
    </Page>
  );
}

/** The case, the agency and its instrument come with the address when the page is opened from a return. */
function WhoseForm({ instruments }: { readonly instruments: readonly Instrument[] }) {
  const search = useQuery();
  const offered = readReturnPlace(search.get("agency") ?? "");
  const [instrumentPlace, setInstrumentPlace] = useState(String(offered.instrument));
  const chosen = instruments[Number(instrumentPlace) - 1];
  return (
    <>
      {instruments.length === 1 ? null : (
        <Select
          label="Instrument that the form is of"
          labelSize="s"
          placeholder="Choose an instrument"
          value={chosen === undefined ? "" : instrumentPlace}
          options={instruments.map(({ title }, index) => ({ value: String(index + 1), label: title }))}
          onChange={(event) => setInstrumentPlace(event.currentTarget.value)}
        />
      )}
      {chosen === undefined ? (
        <p>Choose the instrument to go on.</p>
      ) : (
        <WhichReturn
          key={chosen.id}
          instrument={chosen}
          instrumentPlace={Number(instrumentPlace)}
          offered={{ caseId: search.get("case") ?? "", agency: String(offered.agency) }}
        />
      )}
    </>
  );
}

interface WhichReturnProps {
  readonly instrument: Instrument;
  readonly instrumentPlace: number;
  readonly offered: { readonly caseId: string; readonly agency: string };
}

function WhichReturn({ instrument, instrumentPlace, offered }: WhichReturnProps) {
  const { audit } = useAudit();
  const cases = listCases(audit.log).filter(({ id }) => carries(audit.log, id, instrument.id));
  const agencies = listAgencies(audit.log, instrument);
  const [caseId, setCaseId] = useState(offered.caseId);
  const [number, setNumber] = useState(offered.agency);
  const listed = cases.find(({ id }) => id === caseId);
  const agency = agencies.find((each) => String(each.number) === number);
  if (cases.length === 0 || agencies.length === 0)
    return <p>Add a case and choose the agencies in the set-up first.</p>;
  const address: ReturnAddress | null =
    listed === undefined || agency === undefined
      ? null
      : { caseId: listed.id, instrumentId: instrument.id, agencyId: agency.id, slot: firstSlot(agency.id) };
  return (
    <>
      <Select
        label="Case"
        labelSize="s"
        placeholder="Choose a case"
        value={listed?.id ?? ""}
        options={cases.map(({ id, reference }) => ({ value: id, label: reference ?? "Case without a reference" }))}
        onChange={(event) => setCaseId(event.currentTarget.value)}
      />
      <Select
        label="Agency that filled it in"
        labelSize="s"
        placeholder="Choose an agency"
        value={agency === undefined ? "" : number}
        options={agencies.map((each) => ({ value: String(each.number), label: each.label }))}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      {address === null || agency === undefined ? (
        <p>Choose the case and the agency to go on.</p>
      ) : (
        <ReceivedForm
          key={returnSubject(address)}
          address={address}
          agency={agency}
          instrumentPlace={instrumentPlace}
        />
      )}
    </>
  );
}
