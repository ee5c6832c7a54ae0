/** How much an instrument file may hold. Apart from the schema, so that a screen can name a limit without loading zod. */
export const instrumentLimits = {
  /** Titles, labels and terms, in UTF-16 units, as every text below. */
  title: 120,
  standard: 240,
  descriptor: 240,
  guidance: 1_200,
  id: 60,
  edition: 60,
  agencyShort: 6,
  gradeLetter: 2,
  areas: 40,
  standardsInArea: 40,
  areaNumber: 999,
  /** Days, weeks, hours or months in one limit. */
  limitCount: 1_000,
  fileBytes: 2 * 1024 * 1024,
  /** Brackets inside brackets. The format itself needs nine. */
  depth: 20,
} as const;
