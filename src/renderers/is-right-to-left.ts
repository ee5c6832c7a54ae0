const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;
const letters = /\p{L}/gu;

/** Whether most letters of the text run from right to left. One Arabic name in an English sentence does not turn the sentence round. */
export function isRightToLeft(text: string): boolean {
  const found = text.match(rightToLeft)?.length ?? 0;
  return found > 0 && found * 2 > (text.match(letters)?.length ?? 0);
}
