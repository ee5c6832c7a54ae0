import { useEffect, useState } from "react";

interface StorageEstimateInBytes {
  readonly used: number;
  readonly allowed: number;
}

/** What the browser says is used and allowed, in bytes; `null` until it answers, and where it does not say. */
export function useStorageEstimate(): StorageEstimateInBytes | null {
  const [estimate, setEstimate] = useState<StorageEstimateInBytes | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      // Missing where the page is not served securely, whatever the types say.
      const storage = navigator.storage as StorageManager | undefined;
      const found = await storage?.estimate?.();
      if (!gone && found?.usage !== undefined && found.quota !== undefined) {
        setEstimate({ used: found.usage, allowed: found.quota });
      }
    };
    // A browser that refuses to say is treated as one that cannot.
    read().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return estimate;
}

/** `1.4 MB`, in the decimal units that a file manager shows. */
export function sayBytes(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"] as const;
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const number = bytes / 1000 ** step;
  return `${number.toLocaleString("en-GB", { maximumFractionDigits: step === 0 || number >= 100 ? 0 : 1 })} ${units[step]}`;
}
