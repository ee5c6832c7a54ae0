import type { Guide } from "../guide.ts";
import { ask } from "./use/ask.ts";
import { change } from "./use/change.ts";
import { compare } from "./use/compare.ts";
import { keepBesideYou } from "./use/keep-beside-you.ts";
import { read } from "./use/read.ts";
import { readAgain } from "./use/read-again.ts";
import { tell } from "./use/tell.ts";

/** How an audit is done, in the order of the work, part by part of the improvement cycle. */
export const guidanceOnUse: Guide = {
  title: "Guidance on use",
  lead: "A whole audit, from the first question to the second look, in the order in which it is done. Its parts are the six steps of the improvement cycle in Purpose.",
  sections: [
    {
      id: "before",
      title: "Before you begin",
      blocks: [
        "The numbers in this guide are what partnerships tend to find workable. Except where a law is named they are no rules: change them, and write down why.",
        "Some steps are done in Sightline and some by people with a telephone, a diary and a room. This guide describes all of them, whichever way you do them.",
      ],
    },
    ask,
    read,
    compare,
    tell,
    change,
    readAgain,
    keepBesideYou,
  ],
};
