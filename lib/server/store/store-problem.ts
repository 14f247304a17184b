import "server-only";

/** Why a database cannot be used, or not be written. */
export type StoreProblemCode =
  | "another-program"
  | "corrupt"
  | "failed"
  | "full"
  | "locked"
  | "newer-schema"
  | "not-a-database"
  | "read-only"
  | "unreachable";

/** Codes with which a database can still be read. */
const READABLE: ReadonlySet<StoreProblemCode> = new Set(["full", "locked", "read-only"]);

/** The failure of a database. Its message says what is wrong and where, without passwords. */
export class StoreProblem extends Error {
  override readonly name = "StoreProblem";
  readonly code: StoreProblemCode;

  constructor(code: StoreProblemCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }

  /** True if the database still answers queries. */
  get isReadable(): boolean {
    return READABLE.has(this.code);
  }
}
