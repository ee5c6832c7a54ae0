import { stretch } from "../crypto/stretch.ts";
import { type Keeper, makeKeeper } from "../use-cases/keeper.ts";

export interface KeeperRequest {
  readonly id: number;
  readonly act: keyof Keeper;
  readonly asked: readonly unknown[];
}

export type KeeperAnswer =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly failed: string };

// The compiler takes this for a page, which it is not: `self` has a page's `postMessage` to its type.
const post = self.postMessage as (answer: KeeperAnswer) => void;

const keeper = makeKeeper(stretch);

async function answer({ id, act, asked }: KeeperRequest): Promise<void> {
  const onProgress = (progress: number) => post({ id, progress });
  // What is asked fits the act: the page's side makes both from the same interface.
  const done = await (keeper[act] as (...asked: unknown[]) => Promise<unknown>)(...asked, onProgress);
  post({ id, done });
}

self.addEventListener("message", ({ data }: MessageEvent<KeeperRequest>) => {
  answer(data).catch((error: unknown) => post({ id: data.id, failed: String(error) }));
});
