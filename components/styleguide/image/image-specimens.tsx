import { Identity } from "@/components/image/identity";
import { IdentitySkeleton } from "@/components/image/identity-skeleton";
import { ImageConfig } from "@/components/image/image-config";
import { ImageHeading } from "@/components/image/image-heading";
import { ImageLife } from "@/components/image/image-life";
import { MovedTag } from "@/components/image/moved-tag";
import { IndexNotices } from "@/components/platform/index-notices";
import { PlatformTable } from "@/components/platform/lazy-platform-table.client";
import { OtherEntries } from "@/components/platform/other-entries";
import { PlatformsSkeleton } from "@/components/platform/platforms-skeleton";
import { WindowsHosts } from "@/components/platform/windows-hosts";
import { PullCommand } from "@/components/pull-command/lazy-pull-command.client";
import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n/translator";
import { readImageConfig } from "@/lib/oci/config/read-image-config";
import { IMAGE, NEXT_TAG, NOW, ONE, REPOSITORY, summaryOf, TAG, THREE, TWO, WHOLE } from "../samples";
import { Specimen } from "../specimen";

const SUMMARY = summaryOf(ONE, ["linux/amd64", "linux/arm64/v8", "windows/amd64"]);
const PLATFORMS = SUMMARY.platforms.map((each, at) =>
  at < 2
    ? each
    : { ...each, created: undefined, problem: { code: "UPSTREAM_TIMEOUT", reason: "timeout", message: "" } as const },
);
const CONFIG = readImageConfig({
  os: "linux",
  architecture: "amd64",
  created: "2026-02-10T00:00:00Z",
  config: {
    ...{ User: "1654", WorkingDir: "/app", Entrypoint: ["dotnet", "app.dll"], ExposedPorts: { "8080/tcp": {} } },
    ...{
      Env: ["PATH=/usr/bin", "ASPNETCORE_HTTP_PORTS=8080"],
      Labels: { "org.opencontainers.image.version": "24.04" },
    },
  },
});
const MOVED = ["same", "listed", "moved", "gone", "not-known"] as const;

/** Renders the parts of an image's page. */
export function ImageSpecimens() {
  const life = {
    repository: REPOSITORY,
    replacement: undefined,
    successor: undefined,
    hasRoom: false,
    isToMove: false,
  };
  const replacement = { tag: NEXT_TAG, why: "next-line", newerSystem: true } as const;
  const successor = { tag: TAG, digest: TWO, order: "newer" } as const;
  return (
    <>
      <Specimen name="ImageHeading, Identity, MovedTag" isWide>
        {/* A page has one heading of the first level. */}
        <div role="presentation">
          <ImageHeading imageName={{ ...IMAGE, digest: ONE }} />
        </div>
        <Identity
          imageName={IMAGE}
          identity={SUMMARY}
          readAt={NOW}
          now={NOW}
          pushed="2026-02-11T00:00:00Z"
          aliases={null}
        />
        <IdentitySkeleton />
        {MOVED.map((state) => (
          <MovedTag key={state} repository={REPOSITORY} tag={TAG} state={state} />
        ))}
      </Specimen>
      <Specimen name="PullCommand">
        <PullCommand
          imageName={{ ...IMAGE, digest: ONE }}
          isPinned={false}
          kind="index"
          platforms={SUMMARY.platforms}
        />
        <PullCommand imageName={{ ...IMAGE, digest: ONE }} isPinned kind="helm-chart" platforms={[]} />
      </Specimen>
      <Specimen name="ImageLife">
        <ImageLife {...life} lifecycle={{}} />
        <ImageLife {...life} lifecycle={{ endOfLife: "2020-11-12" }} isToMove replacement={replacement} />
        <ImageLife {...life} lifecycle={undefined} successor={successor} />
      </Specimen>
      <Specimen name="PlatformTable, IndexNotices, OtherEntries, WindowsHosts" isWide>
        <Card title={translator("platforms")("title")}>
          <PlatformTable repository={REPOSITORY} platforms={PLATFORMS} dated={PLATFORMS} marks={[["v2"], [], []]} />
          <IndexNotices
            repository={REPOSITORY}
            notices={[{ kind: "repeated", count: 2, digests: [TWO] }]}
            limits={{ depth: 4, indexes: 20, entries: 600 }}
          />
          <OtherEntries
            repository={REPOSITORY}
            others={[{ kind: "sbom", digest: THREE, artifactType: "application/spdx+json", size: 1200 }]}
            isTitled
          />
        </Card>
        <WindowsHosts osVersion="10.0.20348.1" />
        <PlatformsSkeleton rows={2} />
      </Specimen>
      <Specimen name="ImageConfig">
        <ImageConfig reading={CONFIG} whole={WHOLE} />
      </Specimen>
    </>
  );
}
