import * as z from "zod/mini";

/**
 * What kept a request from the registry's own answer, if known more exactly than the problem's reason. `web-page`: HTML
 * in place of JSON, such as a network's login page or a proxy's error. `private-address`: the resolver leads an official host into a private network. `led-elsewhere`: a redirect away from MAR's
 * hosts.
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
  "private-address",
  "proxy-refused",
  "proxy-unreachable",
  "web-page",
  "led-elsewhere",
]);
export type ConnectionTrouble = z.infer<typeof connectionTroubleSchema>;
