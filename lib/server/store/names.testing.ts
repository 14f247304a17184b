import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import type { Tag } from "@/lib/oci/name/tag";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import type { Look } from "./observations/look";

export const NAME = repositorySchema.parse("dotnet/aspnet");
export const OTHER = repositorySchema.parse("dotnet/runtime");
export const TAG = tagSchema.parse("10.0");
export const tag = (name: string): Tag => tagSchema.parse(name);

/** Returns a made-up digest for a number; no bytes have it. */
export function digest(number: number): Digest {
  return digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`);
}

/** Returns a look at a tag that found the digest of a number, or `gone`. */
export function look(at: number, found: number | "gone" | "listed", more: Partial<Look> = {}): Look {
  const saw: Look["saw"] = typeof found === "number" ? { state: "digest", digest: digest(found) } : { state: found };
  return { region: "global", repository: NAME, tag: TAG, at, saw, ...more };
}
