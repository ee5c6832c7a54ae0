// What the floor pages ask: 10 areas of 5 standards, four grades and not applicable, a comment, 80 words of guidance a grade.
import { believableText, wordsOfText } from "../workspaces/believable-text.mjs";
import { seededRandom } from "../workspaces/seeded-random.mjs";

export const floorGrades = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
export const floorChoices = [...floorGrades, "Not applicable"];

/** The area that is opened, from 1, and how many there are. */
export const floorArea = 8;

export function makeContent() {
  const random = seededRandom(10);
  return Array.from({ length: 10 }, (_, area) => ({
    number: area + 1,
    title: `Area ${area + 1}`,
    standards: Array.from({ length: 5 }, (_, standard) => ({
      id: `${area + 1}-${standard + 1}`,
      text: believableText(random, 70),
      guidance: floorGrades.map(() => wordsOfText(random, 80)),
    })),
  }));
}

/** An answer to each standard. */
export function makeAnswers() {
  const random = seededRandom(11);
  return makeContent().flatMap(({ standards }) =>
    standards.map(({ id }) => ({
      id,
      grade: floorChoices[Math.floor(random() * floorGrades.length)],
      comment: believableText(random, 240),
    })),
  );
}
