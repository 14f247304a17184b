import * as z from "zod/mini";

/** What an error message of a client, a builder or a cluster is about. */
export const messageKindSchema = z.enum([
  "engine-not-reached",
  "pull-not-allowed",
  "refused-by-policy",
  "name-invalid",
  "disk-full",
  "schema-1-unsupported",
  "digest-mismatch",
  "platform-missing",
  "wrong-architecture",
  "not-an-image",
  "node-throttled",
  "throttled",
  "certificate",
  "proxy-failed",
  "plain-http",
  "data-endpoint-blocked",
  "name-not-resolved",
  "connection-refused",
  "connection-reset",
  "no-route",
  "connection-timeout",
  "server-unavailable",
  "access-denied",
  "repository-unknown",
  "tag-unknown",
  "pull-failed",
]);
export type MessageKind = z.infer<typeof messageKindSchema>;

/** Kinds whose cause is on the way to the registry: what the page of the endpoints has says more. */
export const ON_THE_WAY: ReadonlySet<MessageKind> = new Set([
  "throttled",
  "certificate",
  "proxy-failed",
  "data-endpoint-blocked",
  "name-not-resolved",
  "connection-refused",
  "connection-reset",
  "no-route",
  "connection-timeout",
  "server-unavailable",
]);
