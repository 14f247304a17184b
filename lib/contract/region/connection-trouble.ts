import * as z from "zod/mini";

/**
 * What kept a request from a registry's own answer, where that is known more exactly than the problem's reason says.
 * `web-page` is HTML in place of JSON, as the login page of a network or a proxy's error is; `led-elsewhere` a redirect
 * away from MAR's hosts.
 */
export const connectionTroubleSchema = z.enum([
  "name-not-resolved",
  "resolver-failed",
  "no-route",
  "connection-refused",
  "connection-reset",
  "connection-timeout",
  "answer-timeout",
  "certificate",
  "tls",
  "web-page",
  "led-elsewhere",
]);
export type ConnectionTrouble = z.infer<typeof connectionTroubleSchema>;
