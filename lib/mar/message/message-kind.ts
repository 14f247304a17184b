import * as z from "zod/mini";

/** The kind of an error message of a client, a builder or a cluster. */
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

/** Kinds whose cause is between client and registry; the endpoints page helps with them. */
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
