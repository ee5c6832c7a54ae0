import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazy, Suspense } from "react";
import { afterEach, describe, expect, it } from "vitest";
import {
  HashRouter,
  Link,
  Navigate,
  Route,
  Routes,
  useLocation,
  useMatch,
  useNavigate,
  useParams,
  useQuery,
} from "#src/ui/router.tsx";

afterEach(() => window.history.replaceState(null, "", "#"));

function Here() {
  const { pathname, search, arrival, key } = useLocation();
  return <p data-testid="here" data-key={key}>{`${pathname}${search} ${arrival}`}</p>;
}

function showAt(address: string, children: React.ReactNode) {
  window.history.replaceState(null, "", `#${address}`);
  render(
    <HashRouter>
      <Here />
      {children}
    </HashRouter>,
  );
}

const here = () => screen.getByTestId("here").textContent;
const entry = () => (window.history.state as { readonly idx: number }).idx;

/** What the browser's back button does; it answers later, as a browser does. */
async function goBack() {
  await act(async () => {
    const came = new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
    window.history.back();
    await came;
  });
}

describe("the address", () => {
  it("is what follows the #, with its query", () => {
    showAt("/audit/n3z9/return/c1/2/area/8?field=evidence&from=check", null);
    expect(here()).toBe("/audit/n3z9/return/c1/2/area/8?field=evidence&from=check POP");
  });

  it("is the first screen's where there is none", () => {
    showAt("", null);
    expect(here()).toBe("/ POP");
  });

  it("is followed when it is typed, and the entry it makes is numbered like any other", async () => {
    showAt("/one", <Link to="/three">Three</Link>);
    expect(entry()).toBe(0);
    await act(async () => {
      const came = new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
      window.location.hash = "/two";
      await came;
    });
    expect(here()).toBe("/two PUSH");
    expect(entry()).toBe(1);
    await userEvent.click(screen.getByRole("link", { name: "Three" }));
    expect(here()).toBe("/three PUSH");
    expect(entry()).toBe(2);
    await goBack();
    expect(here()).toBe("/two POP");
    expect(entry()).toBe(1);
  });
});

describe("a link", () => {
  it("leads to its address, and back again", async () => {
    showAt("/list", <Link to="/item?field=a">Item</Link>);
    expect(screen.getByRole("link")).toHaveAttribute("href", "#/item?field=a");
    await userEvent.click(screen.getByRole("link"));
    expect(here()).toBe("/item?field=a PUSH");
    expect(window.location.hash).toBe("#/item?field=a");
    await goBack();
    expect(here()).toBe("/list POP");
  });

  it("to where one is makes no second entry, and is a move all the same", async () => {
    showAt("/item?field=a", <Link to="/item?field=a">Item</Link>);
    const length = window.history.length;
    const before = screen.getByTestId("here").dataset.key;
    await userEvent.click(screen.getByRole("link"));
    expect(here()).toBe("/item?field=a REPLACE");
    expect(window.history.length).toBe(length);
    expect(screen.getByTestId("here").dataset.key).not.toBe(before);
  });

  it("is the browser's own with a key held, with another button, or where its own press has been answered", () => {
    const taken: boolean[] = [];
    // What the router leaves to the browser is stopped here, or the test page itself would go there.
    const stop = (event: MouseEvent) => {
      taken.push(event.defaultPrevented);
      event.preventDefault();
    };
    window.addEventListener("click", stop);
    showAt(
      "/list",
      <>
        <Link to="/item">Item</Link>
        <Link to="/item" onClick={(event) => event.preventDefault()}>
          Answered
        </Link>
      </>,
    );
    const link = screen.getByRole("link", { name: "Item" });
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) {
      fireEvent.click(link, held);
    }
    fireEvent.click(screen.getByRole("link", { name: "Answered" }));
    expect(here()).toBe("/list POP");
    expect(screen.getByTestId("here").dataset.key).toBe("0");
    fireEvent.click(link);
    expect(here()).toBe("/item PUSH");
    expect(taken).toEqual([false, false, false, false, false, true, true]);
    window.removeEventListener("click", stop);
  });
});

describe("routes within routes", () => {
  function Names() {
    const { auditId, caseId, number } = useParams();
    const inReturn = useMatch("/audit/:auditId/return/*") !== null;
    return <p data-testid="names">{`${auditId} ${caseId} ${number} ${inReturn}`}</p>;
  }
  function Within() {
    return (
      <Routes>
        <Route path="return/:caseId/*" element={<Deeper />} />
        <Route path="*" element={<Names />} />
      </Routes>
    );
  }
  function Deeper() {
    return (
      <Routes>
        <Route path="area/:number" element={<Names />} />
        <Route path="*" element={<Navigate to="/audit/a1" replace />} />
      </Routes>
    );
  }
  const all = (
    <Routes>
      <Route index element={<p>First screen</p>} />
      <Route path="audit/:auditId/*" element={<Within />} />
    </Routes>
  );

  it("see what is left of the address, and the names of those around them", () => {
    showAt("/audit/a1/return/c1/area/8", all);
    expect(screen.getByTestId("names")).toHaveTextContent("a1 c1 8 true");
  });

  it("send elsewhere in place of the address that was wrong", () => {
    showAt("/audit/a1/return/c1/nowhere", all);
    expect(here()).toBe("/audit/a1 REPLACE");
    expect(screen.getByTestId("names")).toHaveTextContent("a1 undefined undefined false");
  });
});

describe("going by code", () => {
  function Goer() {
    const navigate = useNavigate();
    const query = useQuery();
    return (
      <>
        <p data-testid="field">{query.get("field") ?? "none"}</p>
        <button type="button" onClick={() => navigate("/b?field=reason")}>
          On
        </button>
        <button type="button" onClick={() => navigate("/c", { replace: true })}>
          Instead
        </button>
        <button type="button" onClick={() => navigate(-1)}>
          Back
        </button>
      </>
    );
  }

  it("goes on, in place of an address, and back", async () => {
    showAt("/a", <Goer />);
    await userEvent.click(screen.getByRole("button", { name: "On" }));
    expect(screen.getByTestId("field")).toHaveTextContent("reason");
    await userEvent.click(screen.getByRole("button", { name: "Instead" }));
    expect(here()).toBe("/c REPLACE");
    expect(entry()).toBe(1);
    await userEvent.click(screen.getByRole("button", { name: "Back" }));
    await screen.findByText("/a POP");
  });
});

describe("a screen whose file is still on its way", () => {
  it("leaves the one before it standing", async () => {
    let arrive: (screen: { default: () => React.ReactNode }) => void = () => undefined;
    const Late = lazy(() => new Promise<{ default: () => React.ReactNode }>((resolve) => (arrive = resolve)));
    showAt(
      "/list",
      <Suspense fallback={<p>Opening</p>}>
        <Routes>
          <Route path="list" element={<Link to="/late">Late</Link>} />
          <Route path="late" element={<Late />} />
        </Routes>
      </Suspense>,
    );
    await userEvent.click(screen.getByRole("link"));
    expect(screen.getByRole("link", { name: "Late" })).toBeVisible();
    expect(screen.queryByText("Opening")).toBeNull();
    await act(async () => arrive({ default: () => <p>Here at last</p> }));
    expect(screen.getByText("Here at last")).toBeVisible();
  });
});
