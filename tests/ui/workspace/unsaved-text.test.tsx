import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { AuditProvider } from "#src/features/shared/audit-context.tsx";
import { CellForm } from "#src/features/shared/cell-form.tsx";
import { CellText } from "#src/features/shared/cell-text.tsx";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import { openTestAudit } from "#tests/support/open-test-workspace.ts";

afterEach(() => vi.restoreAllMocks());

function show(audit: OpenAudit) {
  return render(
    <AuditProvider audit={audit} instrument={null} wording="today">
      <CellForm>
        <CellText cell={setUpCells.why} label="Why" what="the reason" readOnly={false} />
      </CellForm>
    </AuditProvider>,
  );
}

/** Every further write fails as on a full disk, until the function that comes back is called. */
function fillTheDisk(): () => void {
  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const spies = (["add", "put"] as const).map((name) =>
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(full),
  );
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

describe("a text that is being typed", () => {
  it("is not offered back as left over, though a draft of it is kept meanwhile", async () => {
    const audit = await openTestAudit();
    show(audit);
    await userEvent.type(screen.getByLabelText("Why"), "Three serious cases");
    await audit.keepDraft(setUpCells.why, "Three serious cases");
    await userEvent.type(screen.getByLabelText("Why"), " in a year");
    expect(screen.queryByText(/it was not saved/)).toBeNull();
    expect(screen.getByLabelText("Why")).toHaveValue("Three serious cases in a year");
  });
});

describe("a text that could not be saved", () => {
  it("is offered again on the screen that was left, and saved once there is room", async () => {
    const audit = await openTestAudit();
    const makeRoom = fillTheDisk();
    const first = show(audit);
    await userEvent.type(screen.getByLabelText("Why"), "Three serious cases");
    await userEvent.tab();
    expect(await screen.findByText(/this device has no room left/)).toBeVisible();
    first.unmount();

    makeRoom();
    show(audit);
    expect(await screen.findByText(/it was not saved: “Three serious cases”/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Use it" }));
    await waitFor(() => expect(audit.read(setUpCells.why)).toMatchObject({ value: "Three serious cases" }));
    expect(screen.getByLabelText("Why")).toHaveValue("Three serious cases");
  });
});
