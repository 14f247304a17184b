import { LINUX_PLATFORMS } from "../linux/architecture";
import type { NewTag } from "../repository/releases";
import { architecturesOf, type Distribution } from "./distribution";
import { floatingVersion, fullVersion, type Product } from "./product";
import { isOfNewestLine, type Release } from "./release-line";

/** An image to publish: a release for a distribution in a variant. */
export type DotnetImage = { product: Product; release: Release; distribution: Distribution; variant: string };

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("-");
}

/** Returns the distribution's name. Before .NET 6, SDK images were built on the full Debian, not the slim one. */
export function distributionName({ product, release, distribution }: DotnetImage): string {
  const full = product === "sdk" && release.line.major < 6;
  return full ? distribution.name.replace(/-slim$/, "") : distribution.name;
}

/** Returns the key of the build: its longest tag without an architecture. */
export function buildKey(image: DotnetImage): string {
  return join(fullVersion(image.product, image.release), distributionName(image), image.variant);
}

/** Returns true for the image that tags without a distribution point to. */
export function isDefault({ release: { line }, distribution }: DotnetImage): boolean {
  return distribution.name === line.defaultDistribution;
}

/**
 * Returns the tags for all platforms of an image, without architectures: the fixed one first, then the floating ones.
 */
function sharedNames(image: DotnetImage): { fixed: string[]; floating: string[] } {
  const { product, release, distribution, variant } = image;
  const full = fullVersion(product, release);
  const floating = floatingVersion(release);
  const names = { fixed: [buildKey(image)], floating: [join(floating, distributionName(image), variant)] };
  if (distribution.alias) names.floating.push(join(floating, distribution.alias, variant));
  // Before .NET 8, a tag without a distribution also covers Windows, so it is an index of its own.
  if (isDefault(image) && release.line.major >= 8 && (variant === "" || variant === "aot")) {
    names.fixed.push(join(full, variant));
    names.floating.push(join(floating, variant));
    if (variant === "" && isOfNewestLine(release)) names.floating.push("latest");
  }
  return names;
}

/** Returns every tag of an image. Those with an architecture point to an entry of its index. */
export function tagNames(image: DotnetImage): NewTag[] {
  const { fixed, floating } = sharedNames(image);
  const shared = [
    ...fixed.map((name): NewTag => ({ name })),
    ...floating.map((name): NewTag => ({ name, floating: true })),
  ];
  const single = architecturesOf(image.distribution, image.release.line.major).flatMap((architecture, entry) => {
    // .NET 2.1 and 3.1 had no suffix for amd64.
    if (image.release.line.major < 5 && architecture === "amd64") return [];
    const { suffix } = LINUX_PLATFORMS[architecture];
    return shared
      .filter(({ name }) => name.includes(image.distribution.alias ?? distributionName(image)))
      .map((tag): NewTag => ({ ...tag, name: `${tag.name}-${suffix}`, entry }));
  });
  return [...shared, ...single];
}
