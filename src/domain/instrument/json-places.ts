import { err, ok, type Result } from "../../kernel/result.ts";
import type { FileFault, JsonExpectation } from "./instrument-problem.ts";
import { instrumentLimits } from "./limits.ts";
import { type Path, pathText } from "./spot.ts";

/** What `JSON.parse` does not tell: where things stand, and what it would drop or trip over in silence. */
export interface JsonPlaces {
  /** The line of the value at a path, from 1. */
  readonly lineOf: (path: string) => number | null;
  /** `JSON.parse` keeps the last of two equal keys and says nothing. */
  readonly repeatedKeys: readonly { readonly path: Path; readonly key: string }[];
  readonly forbiddenKeys: readonly { readonly path: Path; readonly key: string }[];
}

type JsonFault = Extract<FileFault, { type: "not-json" | "too-deep" }>;

/** Thrown and caught in this file only: a fault ends the reading from any depth. */
class Stop {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    this.fault = fault;
  }
}

const literals = ["true", "false", "null"];
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Reads a JSON text for its places only; the values are `JSON.parse`'s. Written out, because the engines word and place
 * their syntax errors differently, and Safari does not place them at all.
 */
export function findJsonPlaces(text: string): Result<JsonPlaces, JsonFault> {
  try {
    return ok(new PlaceReader(text).read());
  } catch (stop) {
    if (stop instanceof Stop) return err(stop.fault);
    throw stop;
  }
}

class PlaceReader {
  private readonly text: string;
  private at = 0;
  private line = 1;
  private lineStart = 0;
  private readonly lines = new Map<string, number>();
  private readonly repeatedKeys: { path: Path; key: string }[] = [];
  private readonly forbiddenKeys: { path: Path; key: string }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  read(): JsonPlaces {
    this.readValue([]);
    if (this.at < this.text.length) this.refuse("end-of-file");
    const { lines, repeatedKeys, forbiddenKeys } = this;
    return { lineOf: (path) => lines.get(path) ?? null, repeatedKeys, forbiddenKeys };
  }

  private readValue(path: Path): void {
    this.skipWhite();
    if (path.length > instrumentLimits.depth) {
      throw new Stop({ type: "too-deep", line: this.line, limit: instrumentLimits.depth });
    }
    this.lines.set(pathText(path), this.line);
    const first = this.text[this.at];
    if (first === "{") this.readGroup(path);
    else if (first === "[") this.readList(path);
    else if (first === '"') this.readText();
    else this.readBare();
    this.skipWhite();
  }

  private readGroup(path: Path): void {
    const keys = new Set<string>();
    this.at++;
    this.skipWhite();
    if (this.take("}")) return;
    do {
      this.skipWhite();
      if (this.text[this.at] !== '"') this.refuse("key");
      const key = this.readText();
      if (keys.has(key)) this.repeatedKeys.push({ path, key });
      else if (key === "__proto__") this.forbiddenKeys.push({ path, key });
      keys.add(key);
      this.skipWhite();
      if (!this.take(":")) this.refuse("colon");
      this.readValue([...path, key]);
    } while (this.take(","));
    if (!this.take("}")) this.refuse("comma-or-end");
  }

  private readList(path: Path): void {
    this.at++;
    this.skipWhite();
    if (this.take("]")) return;
    let index = 0;
    do this.readValue([...path, index++]);
    while (this.take(","));
    if (!this.take("]")) this.refuse("comma-or-end");
  }

  private readText(): string {
    const start = this.at++;
    for (;;) {
      const character = this.text[this.at];
      if (character === undefined || character < " ") this.refuse("end-of-text");
      this.at++;
      if (character === '"') break;
      if (character === "\\") this.readEscape();
    }
    return JSON.parse(this.text.slice(start, this.at)) as string;
  }

  private readEscape(): void {
    const afterBackslash = /[bfnrt"\\/]|u[0-9a-fA-F]{4}/y;
    afterBackslash.lastIndex = this.at;
    if (!afterBackslash.test(this.text)) this.refuse("escape");
    this.at = afterBackslash.lastIndex;
  }

  private readBare(): void {
    const literal = literals.find((word) => this.text.startsWith(word, this.at));
    if (literal !== undefined) {
      this.at += literal.length;
      return;
    }
    number.lastIndex = this.at;
    if (!number.test(this.text)) this.refuse("value");
    this.at = number.lastIndex;
  }

  private skipWhite(): void {
    for (;;) {
      const character = this.text[this.at];
      if (character === "\n") {
        this.line++;
        this.lineStart = this.at + 1;
      } else if (character !== " " && character !== "\t" && character !== "\r") return;
      this.at++;
    }
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private refuse(expected: JsonExpectation): never {
    const point = this.text.codePointAt(this.at);
    throw new Stop({
      type: "not-json",
      line: this.line,
      column: this.at - this.lineStart + 1,
      found: point === undefined ? null : String.fromCodePoint(point),
      expected,
    });
  }
}
