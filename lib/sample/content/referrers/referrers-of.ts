import { numberOf, pick } from "../archive/choice";
import type { Made } from "../images/made";
import type { Build } from "../repository/releases";
import { LIFECYCLE_KINDS, type LifecycleKind, lifecycleMarks } from "./lifecycle";
import { makeOddSbom, ODD_SBOM_KINDS } from "./odd-sbom";
import { makeSbom, type SbomKind } from "./sbom";
import { makeSignature, SIGNATURE_KINDS, type SignatureKind } from "./signature";

type Practice = {
  begin: string;
  signed?: SignatureKind | "as tagged";
  sbom?: { kind: SbomKind; on: "index" | "platforms" };
  /** Adds an odd bill of materials to the index, as the tag says. */
  oddSbom?: true;
};

/** The attachments of publishers: the first match of a repository name's beginning counts. */
const PRACTICES: readonly Practice[] = [
  { begin: "dotnet/framework" },
  { begin: "dotnet/", signed: "jws", sbom: { kind: "in-toto-spdx", on: "platforms" } },
  { begin: "azurelinux/", signed: "cose", sbom: { kind: "spdx-gzip", on: "platforms" } },
  { begin: "devcontainers/", sbom: { kind: "cyclonedx", on: "index" } },
  { begin: "azure-cli", signed: "cose", sbom: { kind: "spdx", on: "index" } },
  { begin: "oss/v2/", signed: "cose", sbom: { kind: "spdx", on: "platforms" } },
  { begin: "sample/referrers", signed: "jws", sbom: { kind: "spdx", on: "index" } },
  { begin: "sample/odd-signatures", signed: "as tagged" },
  { begin: "sample/odd-sboms", oddSbom: true },
  { begin: "playwright" },
  { begin: "windows" },
];

/** .NET signs since this day. */
const SIGNED_SINCE = "2026-04";

/** Returns the end of a build's life as its publisher gives it; Playwright gives it on the day of the push. */
function endOf(name: string, build: Build): string | undefined {
  if (name.startsWith("playwright")) return build.created;
  return build.replaced ?? (build.lineEnded ? `${build.lineEnded}T12:00:00.000Z` : undefined);
}

/**
 * Returns the odd way in which a build is marked. .NET 8.0.1 to 8.0.4 have one each, so that they can be found by name;
 * elsewhere most are plain.
 */
function lifecycleKind(build: Build): LifecycleKind {
  const patch = /^8\.0\.(\d+)(-|$)/.exec(build.key)?.[1];
  if (patch !== undefined) return LIFECYCLE_KINDS[Number(patch)] ?? "plain";
  const place = numberOf(build.key, 16);
  return place < LIFECYCLE_KINDS.length ? pick(LIFECYCLE_KINDS, place) : "plain";
}

function signatureKind({ signed }: Practice, build: Build): SignatureKind | undefined {
  return signed === "as tagged" ? SIGNATURE_KINDS.find((kind) => kind === build.key) : signed;
}

/**
 * Returns the referrers of one manifest of a build: end-of-life marks if it was replaced, signatures and bills of
 * materials if it is current.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 */
export function referrersOf(name: string, build: Build, subject: Made): Made[] {
  const practice = PRACTICES.find(({ begin }) => name.startsWith(begin));
  if (!practice) return [];
  const end = endOf(name, build);
  const marks = end ? lifecycleMarks(subject, lifecycleKind(build), end) : [];
  if (build.replaced || build.lineEnded || build.created.slice(0, 7) < SIGNED_SINCE) return marks;
  const isIndex = subject.entries.length > 0;
  const { sbom } = practice;
  const kind = signatureKind(practice, build);
  const odd = practice.oddSbom && isIndex ? ODD_SBOM_KINDS.find((each) => each === build.key) : undefined;
  return [
    ...marks,
    ...(kind ? [makeSignature(subject, build.created, kind)] : []),
    ...(sbom && (sbom.on === "index") === isIndex ? [makeSbom(subject, sbom.kind, name, build.created)] : []),
    ...(odd ? [makeOddSbom(subject, odd, build.created)] : []),
  ];
}
