import "server-only";
import type { IncomingHttpHeaders } from "undici/types/header";

/** The endpoints that are asked; what a 404 means and where a redirect may lead depend on them. */
export type Endpoint = "ping" | "catalog" | "tags" | "manifest" | "referrers" | "blob";

/** One GET to the registry endpoint. */
export type Question = {
  endpoint: Endpoint;
  url: URL;
  /** What is asked for, as messages name it: "the tags of dotnet/aspnet". */
  subject: string;
  accept: string;
  /** Most bytes that the answer may have. */
  bytes: number;
  /** Time limit of one attempt, in milliseconds. */
  attemptMilliseconds: number;
};

/** A 200 with its whole body. `milliseconds` is how long the attempt that brought it took. */
export type Answer = { headers: IncomingHttpHeaders; bytes: Uint8Array; milliseconds: number };
