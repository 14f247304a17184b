import { dayOf, daysLater, pushTime } from "../calendar/day";
import { makeIndex } from "../images/index-of";
import { Releases } from "../repository/releases";
import { distributionsOf } from "./distribution";
import { dotnetIndex, platformImages } from "./image";
import { floatingVersion, fullVersion, type Product } from "./product";
import { isOfNewestLine, RELEASES, type Release } from "./release-line";
import { buildKey, type DotnetImage, isDefault, tagNames } from "./tag-names";
import { variantsOf } from "./variant";

/** How many times the newest patch of a supported line was rebuilt because its base changed. */
const REBUILDS = 2;
const DAYS_BETWEEN_REBUILDS = 3;

function imagesOf(product: Product, release: Release): DotnetImage[] {
  return distributionsOf(release)
    .filter(({ kind }) => product !== "runtime-deps" || kind !== "windows")
    .flatMap((distribution) =>
      variantsOf(product, distribution, release).map((variant) => ({ product, release, distribution, variant })),
    );
}

function lineEnded({ line, preview }: Release): { lineEnded?: string } {
  return line.supported || preview ? {} : { lineEnded: line.until };
}

/** Publishes tags without a distribution, which covered both Linux and Windows before .NET 8. */
function publishMixed(releases: Releases, images: readonly DotnetImage[], release: Release): void {
  const [main] = images.filter(isDefault);
  if (!main || release.line.major >= 8) return;
  const mixed = [main, ...images.filter(({ distribution }) => distribution.name.startsWith("nanoserver"))];
  const key = fullVersion(main.product, release);
  const { created } = release;
  const make = () =>
    makeIndex(
      "docker",
      mixed.flatMap((image) => platformImages(image, buildKey(image), created)),
    );
  const floating = [floatingVersion(release), ...(isOfNewestLine(release) ? ["latest"] : [])];
  const tags = [{ name: key }, ...floating.map((name) => ({ name, floating: true }))];
  releases.publish({ key, created, make, ...lineEnded(release) }, tags);
}

function publishRelease(releases: Releases, product: Product, release: Release, rebuild: number): void {
  const created = rebuild === 0 ? release.created : rebuiltAt(release, rebuild);
  const images = imagesOf(product, release);
  for (const image of images) {
    const key = rebuild === 0 ? buildKey(image) : `${buildKey(image)} rebuild ${rebuild}`;
    const make = () => dotnetIndex(image, key, created);
    const remake = (key: string, created: string) => dotnetIndex(image, key, created);
    releases.publish({ key, created, make, remake, ...lineEnded(release) }, tagNames(image));
  }
  publishMixed(releases, images, release);
}

function rebuiltAt({ created, patch }: Release, rebuild: number): string {
  return pushTime(dayOf(daysLater(Date.parse(created), rebuild * DAYS_BETWEEN_REBUILDS)), patch + rebuild);
}

/** Returns a repository of .NET as of August 2026, with at most `count` tags. */
export function dotnetRepository(name: string, product: Product, count: number): Releases {
  const releases = new Releases(name);
  for (const release of RELEASES) publishRelease(releases, product, release, 0);
  const newest = RELEASES.filter(
    ({ line, patch, preview }) => line.supported && !preview && patch === line.patches - 1,
  );
  for (let rebuild = 1; rebuild <= REBUILDS; rebuild++) {
    for (const release of newest) publishRelease(releases, product, release, rebuild);
  }
  return releases.prune(count);
}
