import { digestSchema } from "@/lib/oci/name/digest";

/** Returns a made-up digest. */
export const digestOf = (mark: number) => digestSchema.parse(`sha256:${mark.toString(16).padStart(64, "0")}`);
export const [A, B] = [digestOf(1), digestOf(2)];
