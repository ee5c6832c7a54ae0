/** "1 case", "3 cases"; `many` where an s is not enough: `count(2, "child", "children")`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
