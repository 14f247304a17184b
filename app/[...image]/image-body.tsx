import { Suspense } from "react";
import { Failure } from "@/components/feedback/lazy-failure.client";
import { UnknownImage } from "@/components/feedback/lazy-unknown-image.client";
import { MovesLine } from "@/components/history/moves-line";
import { Identity } from "@/components/image/identity";
import { Aliases } from "@/components/image/lazy-aliases.client";
import { RememberRepository } from "@/components/palette/remember-repository.client";
import { PlatformsSkeleton } from "@/components/platform/platforms-skeleton";
import { AttachedTo } from "@/components/referrer/attached-to";
import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { isContainerImage } from "@/lib/mar/kind/artifact-kind";
import { hasImageConfig } from "@/lib/oci/manifest/container-image";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import { formatImageName } from "@/lib/oci/name/image-name";
import { aliasesOf } from "@/lib/server/image/aliases";
import { readIdentity } from "@/lib/server/image/image-summary";
import { pushDate } from "@/lib/server/page/push-date";
import { isUnknown } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { ImageDocuments } from "./image-documents";
import { ImageParts } from "./image-parts";
import { ImagePlatforms } from "./image-platforms";
import type { ImageReading } from "./image-reading";
import { Later } from "./later";
import { MovedTagPart } from "./moved-tag-part";
import { MovesPart } from "./moves-part";

type Props = {
  page: PageOfImage;
  reading: ImageReading;
  /** The platforms with their dates, if all of them are known: nothing then needs to stream later. */
  settled: readonly PlatformSummary[] | undefined;
};

/** Renders everything that the registry has about one image. */
export async function ImageBody({ page, reading, settled }: Props) {
  const { imageName, reference, region, namedTag } = page;
  const outcome = await reading.manifest;
  if (!outcome.ok) {
    if (isUnknown(outcome.problem)) return <UnknownImage {...{ imageName, region }} below />;
    return <Failure problem={outcome.problem} region={region} subject={formatImageName(imageName)} />;
  }
  const { repository } = imageName;
  const { value: fetched, readAt } = outcome.value;
  const identity = readIdentity(repository, reference, outcome.value);
  const { digest } = identity;
  const now = Date.now();
  const aliases = await aliasesOf(cachedRegistryOf(region), repository, {
    digest,
    own: imageName.tag ?? namedTag,
    now,
  });
  const pushed = imageName.tag && (await pushDate(repository, imageName.tag, digest));
  // An index has a list of entries of any kind; a WebAssembly module has a platform, as an image has.
  const { manifest } = fetched;
  const hasPlatforms = isContainerImage(identity.kind) || isImageIndex(manifest) || hasImageConfig(manifest);
  const listed = isImageIndex(fetched.manifest) ? fetched.manifest.manifests.length - identity.attestations : 1;
  const rows = Math.min(Math.max(listed, 1), 60);
  const platforms = <ImagePlatforms {...{ region, repository, digest, reading, settled }} />;
  return (
    <>
      <RememberRepository repository={repository} />
      <Identity
        {...{ imageName, identity, readAt, now, pushed }}
        aliases={<Aliases key={digest} {...{ region, repository, digest, now }} {...aliases} />}
      />
      {namedTag && (
        <Later
          content={MovesPart({ of: { region, repository, tag: namedTag }, now })}
          fallback={<MovesLine of={{ region, repository, tag: namedTag }} moves={undefined} now={now} />}
        />
      )}
      <AttachedTo imageName={imageName} subject={fetched.manifest.subject?.digest} />
      {imageName.digest && namedTag && (
        <Later
          content={MovedTagPart({ region, repository, tag: namedTag, digest: imageName.digest })}
          fallback={<p className="min-h-6" />}
        />
      )}
      {hasPlatforms && settled && platforms}
      {hasPlatforms && !settled && <Suspense fallback={<PlatformsSkeleton rows={rows} />}>{platforms}</Suspense>}
      <ImageParts {...{ page, reading, identity, fetched }} />
      <Later content={ImageDocuments({ region, repository, reading })} />
    </>
  );
}
