import "server-only";
import { StoreProblem, type StoreProblemCode } from "../store-problem";

/** Classes and codes of errors. @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CODES: readonly [start: string, code: StoreProblemCode][] = [
  ["53100", "full"],
  ["53", "unreachable"],
  ["25006", "read-only"],
  ["42501", "read-only"],
  ["40", "locked"],
  // A database that accepts no connections at the moment.
  ["55000", "unreachable"],
  ["55P03", "locked"],
  ["57014", "locked"],
  ["57P", "unreachable"],
  ["08", "unreachable"],
  ["28", "unreachable"],
  ["3D", "unreachable"],
  ["58", "unreachable"],
  ["XX001", "corrupt"],
  ["XX002", "corrupt"],
];

/** Five letters or digits, as PostgreSQL's codes are; codes of the system such as `ECONNREFUSED` are longer. */
const SQL_STATE = /^[0-9A-Z]{5}$/;

/** Returns the problem that an error of PostgreSQL, or of the connection to it, means. */
export function postgresProblem(error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StoreProblem(codeOf(error), `PostgreSQL: ${message || "no connection"}`, error);
}

function codeOf(error: unknown): StoreProblemCode {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  // Without such a code, it is the connection: refused, timed out or ended.
  if (!SQL_STATE.test(code)) return "unreachable";
  return CODES.find(([start]) => code.startsWith(start))?.[1] ?? "failed";
}
