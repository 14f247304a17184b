import "server-only";
import * as z from "zod/mini";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { readJson } from "./json";

export const PAYLOAD_MEDIA_TYPE = "application/vnd.cncf.notary.payload.v1+json";

/** The grammar of RFC 6838, section 4.2, which excludes invisible characters. */
const MEDIA_TYPE = /^[A-Za-z0-9][\w!#$&^.+-]{0,126}\/[A-Za-z0-9][\w!#$&^.+-]{0,126}$/;

const payloadSchema = z.object({
  targetArtifact: z.object({
    mediaType: z.string().check(z.regex(MEDIA_TYPE)),
    digest: digestSchema,
    size: z.int().check(z.nonnegative()),
  }),
});

export type Target = z.infer<typeof payloadSchema>["targetArtifact"];

/**
 * Returns the descriptor of what was signed; `undefined` if the payload has none.
 * @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-specification.md#payload
 */
export function readPayload(payload: Uint8Array): Target | undefined {
  try {
    return payloadSchema.safeParse(readJson(payload, "envelope")).data?.targetArtifact;
  } catch {
    return undefined;
  }
}
