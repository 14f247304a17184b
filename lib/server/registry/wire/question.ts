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
  /** Reads the body as it comes, in place of bytes in the answer; anew for each attempt. */
  read?: (chunks: AsyncIterable<Uint8Array>) => Promise<void>;
};

/** A 200 with its whole body, or with its size alone where `read` has read it. `milliseconds` is how long the attempt that brought it took. */
export type Answer = { headers: IncomingHttpHeaders; bytes: Uint8Array; size: number; milliseconds: number };
