import "server-only";

type JsonKind = "object" | "array" | "string" | "number" | "boolean" | "null";

/** Takes a string of any length, piece by piece. */
export type PieceReader = { piece: (text: string) => void; end: () => void };

/** Takes a string whole; `undefined` stands for one of more than `longest` characters. */
type TextReader = { longest: number; read: (text: string | undefined) => void };

/**
 * What is to be done with one JSON value while it streams by. The methods that a reader has say which kinds of values it
 * takes; everything below a value that nobody takes is passed over without being kept.
 */
export type ValueReader = {
  text?: TextReader;
  pieces?: () => PieceReader;
  /** Takes objects: the reader of the member of this name, if it is wanted. */
  member?: (name: string) => ValueReader | undefined;
  /** Takes arrays: the reader of the next element, if it is wanted. */
  element?: () => ValueReader | undefined;
  /** The object or array has ended. */
  end?: () => void;
  /** The value is of a kind that this reader does not take. */
  other?: (kind: JsonKind) => void;
};
