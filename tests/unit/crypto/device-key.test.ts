import { describe, expect, it } from "vitest";
import { sha256Hex } from "#src/crypto/hash.ts";
import { opaqueId } from "#src/crypto/opaque-id.ts";
import { makeKeys } from "#tests/support/quick-keeper.ts";

describe("a workspace's keys", () => {
  it("cannot be taken out of the browser", async () => {
    const { content, names } = await makeKeys();
    expect([content.extractable, names.extractable]).toEqual([false, false]);
    await expect(crypto.subtle.exportKey("raw", content)).rejects.toThrow();
    await expect(crypto.subtle.exportKey("raw", names)).rejects.toThrow();
  });

  it("survive the clone that a message to a worker makes of them", async () => {
    const { names } = await makeKeys();
    expect(await opaqueId(structuredClone(names), "plan")).toBe(await opaqueId(names, "plan"));
  });
});

describe("an opaque id", () => {
  it("is the same for the same text on this device, and another on every other", async () => {
    const [here, there] = [await makeKeys(), await makeKeys()];
    const id = await opaqueId(here.names, "set-up\ntitle");
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(await opaqueId(here.names, "set-up\ntitle")).toBe(id);
    expect(await opaqueId(here.names, "set-up\ntheme")).not.toBe(id);
    expect(await opaqueId(there.names, "set-up\ntitle")).not.toBe(id);
  });
});

describe("the hash", () => {
  it("is SHA-256, as the published examples have it", () => {
    expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
