"use client";

import { useTranslations } from "use-intl";
import { usePlatform } from "@/components/platform/use-platform.client";
import { useRegion } from "@/components/region/use-region.client";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button.client";
import { Segmented } from "@/components/ui/segmented.client";
import { PULL_BYS } from "@/lib/contract/pull-choice";
import { pullCommand } from "@/lib/display/pull-command";
import { possibleCommands } from "@/lib/display/pull-command/possible-commands";
import { wayFor, waysOf } from "@/lib/display/pull-command/pull-tool";
import type { ArtifactKind } from "@/lib/mar/artifact-kind";
import type { ImageName } from "@/lib/oci/image-name";
import { parsePlatform } from "@/lib/oci/platform";
import { CommandBox } from "./command-box";
import { PlainCommands } from "./plain-commands";
import { PlatformChoice } from "./platform-choice.client";
import { ToolChoice } from "./tool-choice.client";
import { usePullChoice } from "./use-pull-choice.client";

type Props = {
  /** With its digest as soon as that is known. */
  imageName: ImageName;
  kind: ArtifactKind;
  /** `os/architecture[/variant]` of what can be chosen; empty where there is nothing to choose. */
  platforms: readonly string[];
  /** Whether the layers of an artifact have file names. */
  hasFileNames?: boolean | undefined;
};

const WAYS = { tag: "byTag", "tag-and-digest": "byTagAndDigest", digest: "byDigest" } as const;

/** What fetches this image, for the region of the address and the tool that was chosen, ready to copy. */
export function PullCommand({ imageName, kind, platforms, hasFileNames }: Props) {
  const t = useTranslations("pull");
  const [region] = useRegion();
  const [platform, setPlatform] = usePlatform();
  const artifact = { kind, region, imageName, hasFileNames };
  const { tools, tool, by, chooseTool, chooseBy } = usePullChoice(artifact);
  if (!tool) return null;
  const isImage = kind === "index" || kind === "image";
  const chosen = isImage && platform && parsePlatform(platform) ? platform : undefined;
  const ways = waysOf(tool, artifact);
  const command = pullCommand({ ...artifact, tool: tool.id, by, platform: chosen });
  return (
    <Card as="group" title={t("title")}>
      <div className="grid gap-3 p-4">
        <CommandBox
          text={command}
          room={possibleCommands({ ...artifact, tool: tool.id, platform: chosen })}
          remembered={tools.flatMap(({ id }) => possibleCommands({ ...artifact, tool: id, platform: chosen }))}
        >
          <CopyButton look="primary" text={command} label={t("copyLabel")}>
            {t("copy")}
          </CopyButton>
        </CommandBox>
        <div className="needs-scripting grid justify-items-start gap-2">
          {/* The platform is last in its row: it grows when the registry has answered. */}
          <div className="flex max-w-full items-center gap-2">
            <ToolChoice tools={tools.map(({ id }) => id)} chosen={tool.id} onChoose={chooseTool} />
            {isImage && (
              <PlatformChoice
                platforms={platforms.filter(parsePlatform)}
                chosen={chosen}
                possible={tool.takesPlatform}
                onChoose={setPlatform}
              />
            )}
          </div>
          {imageName.tag && (
            <Segmented
              label={t("by")}
              value={wayFor(tool, artifact, by)}
              // What needs the digest keeps its place until the registry has answered, and where a tool has no use for it.
              options={PULL_BYS.map((value) => ({ value, label: t(WAYS[value]), disabled: !ways.includes(value) }))}
              onChange={chooseBy}
            />
          )}
        </div>
        <PlainCommands {...artifact} platform={chosen} />
      </div>
    </Card>
  );
}
