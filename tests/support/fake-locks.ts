interface Request {
  readonly grant: (lock: Lock | null) => Promise<unknown>;
  readonly fail: (error: unknown) => void;
  readonly steal: boolean;
}

/** Web Locks as far as the product uses them: exclusive, in line, if available, stolen, given up. jsdom has none. */
export function fakeLocks(): LockManager {
  const holders = new Map<string, Request>();
  const lines = new Map<string, Request[]>();

  function next(name: string): void {
    const request = lines.get(name)?.shift();
    if (request !== undefined) hold(name, request);
  }

  function hold(name: string, request: Request): void {
    holders.set(name, request);
    void request.grant({ name, mode: "exclusive" }).then(() => {
      if (holders.get(name) !== request) return;
      holders.delete(name);
      next(name);
    });
  }

  function ask(name: string, options: LockOptions, callback: LockGrantedCallback<unknown>): Promise<unknown> {
    return new Promise((resolve, fail) => {
      const grant = async (lock: Lock | null) => Promise.resolve(callback(lock)).then(resolve, fail);
      const request: Request = { grant, fail, steal: options.steal === true };
      const holder = holders.get(name);
      if (holder === undefined) return hold(name, request);
      if (options.ifAvailable === true) return void grant(null);
      if (request.steal) {
        holder.fail(new DOMException("The lock was stolen.", "AbortError"));
        return hold(name, request);
      }
      const line = lines.get(name) ?? [];
      lines.set(name, [...line, request]);
      options.signal?.addEventListener("abort", () => {
        lines.set(name, lines.get(name)?.filter((waiting) => waiting !== request) ?? []);
        fail(new DOMException("The request was given up.", "AbortError"));
      });
    });
  }

  return {
    query: async () => ({ held: [], pending: [] }),
    request: ((name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) =>
      ask(name, options, callback)) as LockManager["request"],
  };
}
