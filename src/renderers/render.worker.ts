import type { RenderRequest } from "./render-messages.ts";
import { renderSession } from "./render-session.ts";

// The compiler takes this for a page, which it is not: `self` has a page's `postMessage` to its type.
const post = self.postMessage as (message: unknown, transfer?: Transferable[]) => void;

const receive = renderSession((answer) => post(answer, answer.type === "file" ? [answer.bytes.buffer] : []));
self.addEventListener("message", ({ data }: MessageEvent<RenderRequest>) => receive(data));
