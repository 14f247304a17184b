"use client";

import { useQueryState } from "nuqs";
import { useTranslations } from "use-intl";
import { usePlatform } from "@/components/platform/use-platform.client";
import { useRegion } from "@/components/region/use-region.client";
import { Breakable } from "@/components/ui/breakable";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button.client";
import { Segmented } from "@/components/ui/segmented.client";
import { pageState } from "@/lib/contract/page-state";
import type { PullBy } from "@/lib/contract/pull-by";
import { pullCommand } from "@/lib/display/pull-command";
import type { ArtifactKind } from "@/lib/mar/artifact-kind";
import type { ImageName } from "@/lib/oci/image-name";
import { PlainCommands } from "./plain-commands";
import { PlatformChoice } from "./platform-choice.client";

type Props = {
  /** With its digest as soon as that is known. */
  imageName: ImageName;
  kind: ArtifactKind;
  /** `os/architecture[/variant]` of what can be chosen; empty where there is nothing to choose. */
  platforms: readonly string[];
};

const WAYS = { tag: "byTag", "tag-and-digest": "byTagAndDigest", digest: "byDigest" } as const;

/** The command that fetches this image, for the region of the address, ready to copy. */
export function PullCommand({ imageName, kind, platforms }: Props) {
  const t = useTranslations("pull");
  const [region] = useRegion();
  const [platform, setPlatform] = usePlatform();
  const [by, setBy] = useQueryState("by", pageState.by);
  // What needs the digest keeps its room until the registry has answered.
  const pending = !imageName.digest;
  const ways = waysOf(imageName, kind);
  const isImage = kind === "index" || kind === "image";
  const chosen = isImage && platform ? platform : undefined;
  const command = pullCommand({
    kind,
    region,
    imageName,
    by: ways.includes(by) && !pending ? by : "tag",
    platform: chosen,
  });
  return (
    <Card as="group" title={t("title")}>
      <div className="grid gap-3 p-4">
        <div className="flex items-center justify-between gap-3 rounded-control border border-line bg-panel py-2.5 pr-2.5 pl-3">
          <code className="text-code">
            <Breakable text={command} />
          </code>
          <CopyButton look="primary" text={command} label={t("copyLabel")}>
            {t("copy")}
          </CopyButton>
        </div>
        <div className="needs-scripting flex flex-wrap items-center gap-2 empty:hidden">
          {ways.length > 1 && (
            <Segmented
              label={t("by")}
              value={pending ? "tag" : by}
              options={ways.map((value) => ({ value, label: t(WAYS[value]), disabled: pending && value !== "tag" }))}
              onChange={setBy}
            />
          )}
          {isImage && <PlatformChoice {...{ platforms, chosen }} onChoose={setPlatform} />}
        </div>
        <PlainCommands {...{ imageName, kind, region }} platform={chosen} />
      </div>
    </Card>
  );
}

function waysOf({ tag }: ImageName, kind: ArtifactKind): PullBy[] {
  // Helm and PowerShell know versions only, and a Bicep reference has a tag or a digest, not both.
  if (!tag || kind === "helm-chart" || kind === "powershell-module") return ["tag"];
  return kind === "bicep-module" ? ["tag", "digest"] : ["tag", "tag-and-digest", "digest"];
}
