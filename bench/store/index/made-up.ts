import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { digestOf } from "../numbered";

export const REPOSITORIES = 3_000;
const NAMESPACES =
  "dotnet azure-functions mssql azuredocs oss/kubernetes aks cbl-mariner windows powershell devcontainers".split(" ");
const PRODUCTS = "aspnet runtime sdk node python java server agent proxy controller exporter cli gateway monitor".split(
  " ",
);
const SYSTEMS =
  "alpine3.22 alpine3.23 noble jammy noble-chiseled azurelinux3.0 bookworm-slim nanoserver-ltsc2022 windowsservercore-ltsc2025".split(
    " ",
  );
const ARCHITECTURES = ["", "-amd64", "-arm64v8", "-arm32v7"];
const STAGES = ["", "", "", "", "-preview", "-rc.1"];
/** The newest image of all, and the time between two. */
const NEWEST = Date.UTC(2026, 10, 28);
const STEP = 5 * 60_000;

const pick = <T>(all: readonly T[], number: number): T => {
  const found = all[number % all.length];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

/** `BENCH_TAGS` makes it smaller, to try something. */
export const TAGS = Number(process.env.BENCH_TAGS ?? 500_000);

/** Returns tags of a repository, always the same: their names, images and when those were built, each at another time. */
export function madeUpTags(at: number) {
  const places = Math.floor(TAGS / REPOSITORIES) + (at < TAGS % REPOSITORIES ? 1 : 0);
  return Array.from({ length: places }, (_, place) => madeUp(at, place));
}

function madeUp(at: number, place: number) {
  // A step without a common factor takes each number once, in no order.
  const number = ((at + place * REPOSITORIES) * 17_679) % TAGS;
  const repository = `${pick(NAMESPACES, at)}/${pick(PRODUCTS, Math.floor(at / 10))}-${Math.floor(at / 140)}`;
  const version = `${1 + (place % 12)}.${Math.floor(place / 12) % 3}.${at % 40}`;
  const tag = `${version}${pick(STAGES, place + at)}-${pick(SYSTEMS, place * 5 + at)}${pick(ARCHITECTURES, place + Math.floor(at / 7))}-r${place}`;
  const kind: ArtifactKind = at % 50 === 0 ? "helm-chart" : "image";
  return {
    number,
    repository: repositorySchema.parse(repository),
    tag: tagSchema.parse(tag),
    digest: digestOf(number),
    created: NEWEST - number * STEP,
    size: 5_000_000 + ((number * 104_729) % 900_000_000),
    kind,
  };
}
