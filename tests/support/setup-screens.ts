import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(() => cleanup());

// A screen comes in a file of its own, and a busy computer takes its time over the first of them.
configure({ asyncUtilTimeout: 30_000 });
