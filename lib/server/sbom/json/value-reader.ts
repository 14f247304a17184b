import "server-only";

type JsonKind = "object" | "array" | "string" | "number" | "boolean" | "null";

/** Takes a string of any length, piece by piece. */
export type PieceReader = { piece: (text: string) => void; end: () => void };

/** Takes a whole string, or `undefined` for one of more than `longest` characters. */
type TextReader = { longest: number; read: (text: string | undefined) => void };

/**
 * A handler of one streamed JSON value. Its methods decide which kinds of values it takes; values that no handler takes
 * are skipped and not kept.
 */
export type ValueReader = {
  text?: TextReader;
  pieces?: () => PieceReader;
  /** Takes objects: returns the reader of the member of this name, if it is wanted. */
  member?: (name: string) => ValueReader | undefined;
  /** Takes arrays: returns the reader of the next element, if it is wanted. */
  element?: () => ValueReader | undefined;
  /** Called when the object or array ends. */
  end?: () => void;
  /** Called when the value is of a kind that this reader does not take. */
  other?: (kind: JsonKind) => void;
};
