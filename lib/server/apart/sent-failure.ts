import "server-only";
import * as z from "zod/mini";
import { problemReasonSchema } from "@/lib/contract/problem";
import { connectionTroubleSchema } from "@/lib/contract/region/connection-trouble";
import { sbomFailureReasonSchema } from "@/lib/mar/sbom/line";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { RegistryFailure } from "../problem/registry-failure";
import { SbomFailure } from "../sbom/failure";

/** An error in a form that can be sent between threads: an `Error` would lose its fields. */
export const sentFailureSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("registry"),
    reason: problemReasonSchema,
    message: z.string(),
    retryAfter: z.optional(z.number()),
    trouble: z.optional(connectionTroubleSchema),
    found: z.optional(digestSchema),
  }),
  z.object({ kind: z.literal("sbom"), reason: sbomFailureReasonSchema }),
  /** The document is nested so deeply that reading it would exceed the stack. */
  z.object({ kind: z.literal("stack") }),
  /** A fault of this program. */
  z.object({ kind: z.literal("fault"), message: z.string(), stack: z.optional(z.string()) }),
]);
export type SentFailure = z.infer<typeof sentFailureSchema>;

/** Converts an error to the form that is sent. */
export function sentFailure(error: unknown): SentFailure {
  if (error instanceof RegistryFailure) {
    const { reason, message, retryAfter, trouble, found } = error;
    return { kind: "registry", reason, message, retryAfter, trouble, found };
  }
  if (error instanceof SbomFailure) return { kind: "sbom", reason: error.reason };
  if (error instanceof RangeError && error.message.includes("call stack")) return { kind: "stack" };
  if (error instanceof Error) return { kind: "fault", message: error.message, stack: error.stack };
  return { kind: "fault", message: String(error) };
}

/** Restores the error that the task threw. */
export function receivedFailure(sent: SentFailure, subject: string): Error {
  switch (sent.kind) {
    case "registry":
      return new RegistryFailure(sent.reason, sent.message, sent);
    case "sbom":
      return new SbomFailure(sent.reason);
    case "stack":
      return unreadable(subject, "it is nested too deeply");
    case "fault": {
      const fault = new Error(sent.message);
      if (sent.stack) fault.stack = sent.stack;
      return fault;
    }
  }
}

/** Returns the failure for a document that exceeds a limit, whatever happened to the thread. */
export function unreadable(subject: string, why: string, cause?: unknown): RegistryFailure {
  return new RegistryFailure("unreadable", `${subject}: ${why}`, { cause });
}
