import "server-only";
import * as z from "zod/mini";
import type { SignatureReason } from "@/lib/contract/image/signature";
import {
  AUTHENTIC_SIGNING_TIME,
  type Envelope,
  EXPIRY,
  type HeaderName,
  SIGNING_SCHEME,
  SIGNING_TIME,
} from "./envelope";

const criticalSchema = z.array(z.union([z.string(), z.number(), z.bigint()])).check(z.minLength(1));

/** If one of these is present, `crit` must name it. */
const MUST_BE_MARKED: readonly HeaderName[] = [SIGNING_SCHEME, AUTHENTIC_SIGNING_TIME, EXPIRY];

/**
 * Returns the fault of `crit`: it must name every header that the specification requires, and none that is unknown
 * here. The names of plugins that the signer requires are unknown here.
 * @see https://www.rfc-editor.org/rfc/rfc7515.html#section-4.1.11
 * @see https://www.rfc-editor.org/rfc/rfc9052.html#section-3.1
 */
export function criticalProblem({ names, protected: signed }: Envelope): SignatureReason | undefined {
  const critical = criticalSchema.safeParse(signed.get(names.critical)).data;
  if (!critical || new Set(critical).size < critical.length) return "header-malformed";
  const understood = new Set<HeaderName>([...MUST_BE_MARKED, SIGNING_TIME]);
  if (!critical.every((name) => understood.has(name))) return "unknown-critical-header";
  if (!critical.every((name) => signed.has(name))) return "header-missing";
  const unmarked = MUST_BE_MARKED.some((name) => signed.has(name) && !critical.includes(name));
  return unmarked ? "critical-header-unmarked" : undefined;
}
