import "server-only";
import { type BuiltImage, builtImages } from "@/lib/contract/search/built-images";
import type { FoundTagView, SearchAnswer } from "@/lib/contract/search/search";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";
import { limitDraft, spoilDraft } from "../exchange/draft";
import { settings } from "../settings/settings";
import { findBuiltOn } from "./find-bases";

/** How long a page that is kept tells it, in milliseconds: the index grows. */
const FRESH = 60_000;

/**
 * What the index has of an image: the images built on it, newest first, and the tags that it is built on. `tags` counts those of all images;
 * `isCut`: there are more. `q` is the search that finds the same.
 */
export type BuiltOnImage = {
  images: BuiltImage[];
  tags: number;
  isCut: boolean;
  bases: FoundTagView[];
  indexed: SearchAnswer["indexed"];
  q: string;
};

/** Returns which images are built on one, and the way back; `undefined` where no background reader fills the index. Asks no registry. */
export async function readBuiltOn(
  region: Region,
  image: ImageName & { digest: Digest },
): Promise<BuiltOnImage | undefined> {
  if (!settings().reader.isOn) return undefined;
  const q = builtOn(image);
  const { results, indexed, isCut = false, next } = await findBuiltOn(region, q);
  limitDraft(Date.now() + FRESH);
  if (indexed.store === "lost") spoilDraft();
  const found = results.filter((each) => each.kind === "tag");
  const built = found.filter(({ relation }) => relation === "built-on");
  const bases = found.filter(({ relation }) => relation === "base");
  return { images: builtImages(built), tags: built.length, isCut: isCut || next !== undefined, bases, indexed, q };
}

/** Returns a search for what is built on an image: by its digest and, as labels may name no digest, by its name. */
function builtOn({ repository, digest, tag }: ImageName & { digest: Digest }): string {
  return `base:${digest}${tag ? ` base:${formatImageName({ repository, tag })}` : ""}`;
}
