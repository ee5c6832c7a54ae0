import type { Ports } from "../kernel/ports.ts";

export const randomBytes: Ports["randomBytes"] = (length) => crypto.getRandomValues(new Uint8Array(length));
