import "server-only";
import type { IncomingHttpHeaders } from "undici/types/header";
import type { Digest } from "@/lib/oci/name/digest";

/** The endpoints, of the registry and of its portal. They decide what a 404 means and where a redirect may lead. */
export type Endpoint = "ping" | "catalog" | "tags" | "manifest" | "referrers" | "blob" | "portal";

/** One GET to the registry endpoint. */
export type Question = {
  endpoint: Endpoint;
  url: URL;
  /** What is requested, for messages: "the tags of dotnet/aspnet". */
  subject: string;
  accept: string;
  /** The digest that is known: the registry need not send the same manifest again. */
  unless?: Digest | undefined;
  /** Most bytes of the answer. */
  bytes: number;
  /** Time limit of one attempt, in milliseconds. */
  attemptMilliseconds: number;
  /** Reads the body as it arrives, instead of returning its bytes; called again for each attempt. */
  read?: (chunks: AsyncIterable<Uint8Array>) => Promise<void>;
};

/**
 * A 200 with its whole body, or only its size if `read` has read it; a 304 without one. `milliseconds` is the duration of the
 * successful attempt.
 */
export type Answer = {
  headers: IncomingHttpHeaders;
  bytes: Uint8Array;
  size: number;
  milliseconds: number;
  /** True for a 304: the manifest is the one that is known. */
  isUnchanged?: true;
};
