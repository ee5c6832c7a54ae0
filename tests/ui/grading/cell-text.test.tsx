import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { firstSlot, returnCells } from "#src/domain/audit/cells.ts";
import { cellKey } from "#src/domain/log/cell.ts";
import { AuditProvider } from "#src/features/shared/audit-context.tsx";
import { CellForm } from "#src/features/shared/cell-form.tsx";
import { CellText } from "#src/features/shared/cell-text.tsx";
import type { CaseId } from "#src/kernel/ids.ts";
import { type MemoryAudit, openMemoryAudit } from "#tests/support/memory-audit.ts";

const { reason } = returnCells({
  caseId: "k3v9m2q7x4n8p5r1" as CaseId,
  instrumentId: "child-protection",
  agencyId: "health-visiting",
  slot: firstSlot("health-visiting"),
}).area("plan");

const show = (audit: MemoryAudit, readOnly = false) => render(within(audit, readOnly));

function within(audit: MemoryAudit, readOnly: boolean) {
  return (
    <AuditProvider audit={audit} instrument={null} wording="today">
      <CellForm>
        <CellText cell={reason} label="Why this grade" what="the reason" readOnly={readOnly} />
        <button type="button">Elsewhere</button>
      </CellForm>
    </AuditProvider>
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Why this grade" });
const saved = (audit: MemoryAudit) => {
  const reading = audit.read(reason);
  return reading.state === "value" ? reading.value : reading.state;
};

afterEach(() => {
  vi.useRealTimers();
});

describe("a text as it is saved", () => {
  it("becomes one event when the field is left, however many keys it took", async () => {
    const audit = openMemoryAudit();
    show(audit);
    await userEvent.type(field(), "Dates missing");
    expect(audit.events).toHaveLength(0);
    await userEvent.click(screen.getByText("Elsewhere"));
    await waitFor(() => expect(saved(audit)).toBe("Dates missing"));
    expect(audit.events).toHaveLength(1);
  });

  it("is kept as a draft 400 ms after the last key, and the draft is forgotten once the text is saved", async () => {
    vi.useFakeTimers();
    const audit = openMemoryAudit();
    show(audit);
    fireEvent.change(field(), { target: { value: "Five actions have no date" } });
    await act(() => vi.advanceTimersByTimeAsync(399));
    expect(audit.kept.size).toBe(0);
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(audit.kept.get(cellKey(reason))).toBe("Five actions have no date");
    await act(async () => {
      fireEvent.blur(field());
    });
    expect(audit.kept.size).toBe(0);
  });

  it("makes no event where what was typed is what stands", async () => {
    const audit = openMemoryAudit();
    await audit.save([{ cell: reason, value: "Dates missing" }]);
    show(audit);
    await userEvent.type(field(), "x{Backspace}");
    await userEvent.click(screen.getByText("Elsewhere"));
    expect(audit.events).toHaveLength(1);
  });

  it("is cleared, not saved as spaces", async () => {
    const audit = openMemoryAudit();
    await audit.save([{ cell: reason, value: "Dates missing" }]);
    show(audit);
    await userEvent.clear(field());
    await userEvent.type(field(), "   ");
    await userEvent.click(screen.getByText("Elsewhere"));
    await waitFor(() => expect(saved(audit)).toBe("unset"));
  });

  it("is saved when the page is hidden and when it is left", async () => {
    const audit = openMemoryAudit();
    const page = show(audit);
    await userEvent.type(field(), "First");
    window.dispatchEvent(new Event("pagehide"));
    await waitFor(() => expect(saved(audit)).toBe("First"));
    await userEvent.type(field(), " and second");
    page.unmount();
    await waitFor(() => expect(saved(audit)).toBe("First and second"));
    expect(audit.events).toHaveLength(2);
  });

  it("goes on from what the page's hiding saved, without a conflict with itself", async () => {
    const audit = openMemoryAudit();
    show(audit);
    await userEvent.type(field(), "First");
    window.dispatchEvent(new Event("pagehide"));
    await userEvent.type(field(), ", then second");
    await userEvent.click(screen.getByText("Elsewhere"));
    await waitFor(() => expect(saved(audit)).toBe("First, then second"));
    expect(screen.queryByText(/Changed elsewhere/)).not.toBeInTheDocument();
  });
});

describe("a text that could not be saved", () => {
  it("stays on the screen with the reason, and is saved on trying again", async () => {
    const audit = openMemoryAudit();
    show(audit);
    audit.failWith({ type: "storage-full" });
    await userEvent.type(field(), "Dates missing");
    await userEvent.click(screen.getByText("Elsewhere"));
    expect(await screen.findByRole("alert")).toHaveTextContent("Not saved: this device has no room left.");
    expect(field()).toHaveValue("Dates missing");
    audit.failWith(null);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(saved(audit)).toBe("Dates missing"));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("is never cut: a text over the limit is refused with how many characters are too many", async () => {
    const audit = openMemoryAudit();
    show(audit);
    audit.failWith({ type: "text-too-long", length: 20_151, limit: 20_000 });
    fireEvent.change(field(), { target: { value: "a".repeat(20_151) } });
    fireEvent.blur(field());
    expect(await screen.findByRole("alert")).toHaveTextContent("Not saved: 151 characters too many.");
    expect(field().value).toHaveLength(20_151);
  });
});

describe("a text that is being typed when another tab takes over", () => {
  it("stays on the screen, and is saved once this tab may write again", async () => {
    const audit = openMemoryAudit();
    const page = show(audit);
    await userEvent.type(field(), "Half a sent");
    audit.setReadOnly("other-tab");
    page.rerender(within(audit, true));
    expect(field()).toHaveValue("Half a sent");
    expect(await screen.findByRole("alert")).toHaveTextContent("that one does the writing");
    audit.setReadOnly(null);
    page.rerender(within(audit, false));
    await waitFor(() => expect(saved(audit)).toBe("Half a sent"));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

describe("a text that another device changes", () => {
  it("is followed while nobody types in it", async () => {
    const audit = openMemoryAudit();
    show(audit);
    act(() => audit.arrive(reason, "From the other laptop"));
    await waitFor(() => expect(field()).toHaveValue("From the other laptop"));
  });

  it("is never replaced while someone types: both are kept, for the person to choose", async () => {
    const audit = openMemoryAudit();
    await audit.save([{ cell: reason, value: "Dates missing" }]);
    show(audit);
    await userEvent.type(field(), " throughout");
    act(() => audit.arrive(reason, "Nothing is dated"));
    expect(field()).toHaveValue("Dates missing throughout");
    expect(screen.getByText(/^Changed elsewhere while you were typing\./)).toBeInTheDocument();
    await userEvent.click(screen.getByText("Elsewhere"));
    await waitFor(() => expect(saved(audit)).toBe("conflict"));
    expect(screen.getByText("Dates missing throughout")).toBeInTheDocument();
    expect(screen.getByText("Nothing is dated")).toBeInTheDocument();
  });

  it("settles on the version that is taken", async () => {
    const audit = openMemoryAudit();
    audit.arrive(reason, "One");
    audit.arrive(reason, "The other", []);
    show(audit);
    expect(screen.getByText(/Two versions of the reason were saved apart\./)).toBeInTheDocument();
    const [first] = screen.getAllByRole("button", { name: /^Take this one/ });
    await userEvent.click(first as HTMLElement);
    await waitFor(() => expect(saved(audit)).not.toBe("conflict"));
    expect(["One", "The other"]).toContain(field().value);
    expect(screen.queryByText(/Two versions/)).not.toBeInTheDocument();
  });

  it("settles on a third that is written", async () => {
    const audit = openMemoryAudit();
    audit.arrive(reason, "One");
    audit.arrive(reason, "The other", []);
    show(audit);
    await userEvent.type(field(), "Both are right");
    await userEvent.click(screen.getByText("Elsewhere"));
    await waitFor(() => expect(saved(audit)).toBe("Both are right"));
  });
});

describe("a text that was being typed when Sightline closed", () => {
  const left = new Map([[cellKey(reason), { text: "Clear about the harm, but", at: "2026-11-20T16:05:00.000Z" }]]);

  it("is offered back, and saved when it is used", async () => {
    const audit = openMemoryAudit(left);
    show(audit);
    expect(screen.getByText(/You typed this on 20 November 2026, 16:05, and it was not saved:/)).toBeInTheDocument();
    expect(field()).toHaveValue("");
    await userEvent.click(screen.getByRole("button", { name: "Use it" }));
    await waitFor(() => expect(saved(audit)).toBe("Clear about the harm, but"));
    expect(screen.queryByText(/You were typing/)).not.toBeInTheDocument();
  });

  it("is saved as an earlier version when something else is typed over it", async () => {
    const audit = openMemoryAudit(left);
    show(audit);
    await userEvent.type(field(), "Something else");
    await userEvent.click(screen.getByText("Elsewhere"));
    await waitFor(() => expect(saved(audit)).toBe("Something else"));
    const history = await audit.history(reason);
    expect(history.map(({ body }) => body?.value)).toEqual(["Something else", [...left.values()][0]?.text]);
  });

  it("is not what is being typed now", async () => {
    const audit = openMemoryAudit();
    vi.useFakeTimers();
    show(audit);
    fireEvent.change(field(), { target: { value: "Five actions" } });
    await act(() => vi.advanceTimersByTimeAsync(500));
    fireEvent.change(field(), { target: { value: "Five actions have no date" } });
    expect(screen.queryByText(/You were typing this/)).toBeNull();
  });

  it("is not offered again once it was put aside", async () => {
    const audit = openMemoryAudit(left);
    const page = show(audit);
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    page.unmount();
    show(audit);
    expect(screen.queryByText(/You were typing/)).not.toBeInTheDocument();
    expect(saved(audit)).toBe("unset");
  });
});

describe("a text that may say who someone is", () => {
  it("is warned about while it is typed, and saved all the same", async () => {
    const audit = openMemoryAudit();
    show(audit);
    await userEvent.type(field(), "Seen by Ella Parsons, 07700 900123");
    const warning = await screen.findByText(/May say who someone is:/);
    expect(warning).toHaveTextContent(
      "“Ella Parsons” looks like a name, “07700 900123” looks like a telephone number.",
    );
    await userEvent.click(screen.getByText("Elsewhere"));
    await waitFor(() => expect(saved(audit)).toBe("Seen by Ella Parsons, 07700 900123"));
  });

  it("is not warned about where it names roles and dates of work", async () => {
    const audit = openMemoryAudit();
    show(audit);
    await userEvent.type(field(), "Health visitor, 12 March 2026: weight taken, the Family Support Worker told");
    await userEvent.click(screen.getByText("Elsewhere"));
    await waitFor(() => expect(saved(audit)).toContain("Health visitor"));
    expect(screen.queryByText(/May say who someone is/)).not.toBeInTheDocument();
  });
});

describe("a text that cannot be changed", () => {
  it("is plain text, and says so where there is none", async () => {
    const audit = openMemoryAudit();
    const page = show(audit, true);
    expect(screen.getByText("Not answered yet")).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    page.unmount();
    await audit.save([{ cell: reason, value: "Dates missing" }]);
    show(audit, true);
    expect(screen.getByText("Dates missing")).toBeInTheDocument();
  });
});
