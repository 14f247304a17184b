import * as z from "zod/mini";
import type { Region } from "@/lib/mar/region";
import { regionSchema } from "@/lib/mar/region-schema";

/** The kinds of misbehaviour; `misbehave.ts` defines each on the wire. */
export const faultKindSchema = z.enum([
  "missing",
  "throttle",
  "throttle-retry-after",
  "throttle-retry-date",
  "forbidden",
  "unavailable-html",
  "hang",
  "reset",
  "cut",
  "wrong-digest",
  "foreign-link",
  "foreign-redirect",
  "looping-link",
  "huge",
  "not-json",
  "no-json-at-all",
  "wrong-types",
]);
export type FaultKind = z.infer<typeof faultKindSchema>;

export const faultEndpointSchema = z.enum([
  "ping",
  "catalog",
  "tags",
  "manifests",
  "referrers",
  "blobs",
  "data",
  "portal-details",
  "portal-tags",
]);
export type FaultEndpoint = z.infer<typeof faultEndpointSchema>;

/**
 * Which requests misbehave, and how. An omitted field matches every request to the registry; the portal misbehaves only by name. `repository` and `reference` must be
 * equal. `times` is how many requests it applies to, `retryAfter` is in seconds.
 */
const faultRuleSchema = z.object({
  kind: faultKindSchema,
  region: z.optional(regionSchema),
  endpoint: z.optional(faultEndpointSchema),
  repository: z.optional(z.string()),
  reference: z.optional(z.string()),
  times: z.optional(z.int().check(z.positive())),
  retryAfter: z.optional(z.number().check(z.nonnegative())),
});
export type FaultRule = z.infer<typeof faultRuleSchema>;

/** The request that is compared with a rule. */
export type FaultTarget = { region: Region; endpoint: FaultEndpoint; repository: string; reference: string };

export const faultRulesSchema = z.array(faultRuleSchema);
