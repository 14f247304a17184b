import { creationDate } from "@/lib/oci/creation-date";
import type { Digest } from "@/lib/oci/digest";
import type { Descriptor } from "@/lib/oci/manifest";
import { endOfLifeDay } from "./lifecycle";
import { REFERRER_KINDS, type ReferrerKind, referrerKind } from "./referrer-kind";

/** One referrer. `size` is that of its manifest, in bytes; `created` is ISO 8601, `endOfLife` a day. */
export type Referrer = {
  kind: ReferrerKind;
  digest: Digest;
  size: number;
  artifactType?: string;
  created?: string;
  endOfLife?: string;
};

/** The referrers of one kind, the newest first; those without a date come last, in the registry's order. */
export type ReferrerGroup = { kind: ReferrerKind; referrers: readonly Referrer[] };

const CREATED = "org.opencontainers.image.created";

/** Puts the referrers of one digest in order. A digest that is listed twice is one referrer. */
export function groupReferrers(descriptors: readonly Descriptor[]): ReferrerGroup[] {
  const referrers = new Map<Digest, Referrer>();
  for (const descriptor of descriptors) {
    if (!referrers.has(descriptor.digest)) referrers.set(descriptor.digest, referrerOf(descriptor));
  }
  return REFERRER_KINDS.flatMap((kind) => {
    const own = [...referrers.values()].filter((referrer) => referrer.kind === kind);
    return own.length > 0 ? { kind, referrers: own.sort(byCreation) } : [];
  });
}

function referrerOf(descriptor: Descriptor): Referrer {
  const { digest, size, artifactType, annotations } = descriptor;
  const kind = referrerKind(descriptor);
  const created = creationDate(annotations?.[CREATED]);
  const endOfLife = kind === "lifecycle" ? endOfLifeDay(annotations) : undefined;
  return {
    kind,
    digest,
    size,
    ...(artifactType ? { artifactType } : {}),
    ...(created ? { created } : {}),
    ...(endOfLife ? { endOfLife } : {}),
  };
}

function byCreation({ created: a = "" }: Referrer, { created: b = "" }: Referrer): number {
  // ISO 8601 in UTC sorts as text.
  return a === b ? 0 : a < b ? 1 : -1;
}
