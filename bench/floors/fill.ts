import { makeAnswers, makeContent } from "./content.mjs";
import { fillFloor } from "./floor-storage.ts";

await fillFloor(makeContent(), makeAnswers());
document.title = "Filled";
