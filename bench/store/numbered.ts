import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import type { Look } from "@/lib/server/store/observations/look";

export const repositoryOf = (number: number) => repositorySchema.parse(`dotnet/r${number}`);
export const digestOf = (number: number) => digestSchema.parse(`sha256:${number.toString(16).padStart(64, "0")}`);

/** Looks at 100 repositories, of 100 tags each, round after round; every tag moves in every round. */
export function lookOf(number: number): Look {
  const round = Math.floor(number / 10_000);
  const tag = tagSchema.parse(`10.0.${number % 100}-noble`);
  const place = { region: "global", repository: repositoryOf(Math.floor(number / 100) % 100), tag } as const;
  return { ...place, at: 1_000 * (round + 1), saw: { state: "digest", digest: digestOf(number) } };
}
