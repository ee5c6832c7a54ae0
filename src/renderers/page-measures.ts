/** A4 and its margins in twips, twentieths of a point. */
export const page = { short: 11906, long: 16838, margin: 1134, footer: 600 } as const;

/** How wide text runs on a page, in twips. */
export const textWidth = { portrait: page.short - 2 * page.margin, landscape: page.long - 2 * page.margin } as const;

/** The room for a picture in pixels at 96 to the inch: the text's width, and a height that leaves a caption and a legend their place. */
export const picture = { width: 640, height: 780 } as const;
