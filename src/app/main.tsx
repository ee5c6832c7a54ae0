import "./styles/main.scss";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Application } from "./application.tsx";
import { fetchAhead } from "./fetch-ahead.ts";
import { openWorkspace } from "./open-workspace.ts";
import { watchUpdates } from "./watch-updates.ts";

const root = document.getElementById("root");
if (root !== null) {
  fetchAhead(window.location.hash);
  // Each screen brings its own title, and a document has only its first: the one of the bare page must not stay in front.
  document.querySelector("title")?.remove();
  createRoot(root).render(
    <StrictMode>
      <Application found={openWorkspace()} updates={watchUpdates()} />
    </StrictMode>,
  );
}
