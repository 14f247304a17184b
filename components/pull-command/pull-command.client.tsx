"use client";

import { useTranslations } from "use-intl";
import { usePlatformWish } from "@/components/platform/use-platform-wish.client";
import { useRegion } from "@/components/region/use-region.client";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button.client";
import { Segmented } from "@/components/ui/segmented.client";
import { DEFAULT_PULL_BY, PULL_BYS } from "@/lib/contract/page/pull-choice";
import { pullCommand } from "@/lib/display/pull-command";
import { possibleCommands } from "@/lib/display/pull-command/possible-commands";
import { MANIFEST_ONLY, type PullEntry, pullTarget } from "@/lib/display/pull-command/pull-target";
import { wayFor, waysOf } from "@/lib/display/pull-command/pull-tool";
import { type ArtifactKind, isContainerImage } from "@/lib/mar/kind/artifact-kind";
import type { ImageName } from "@/lib/oci/name/image-name";
import { CommandBox } from "./command-box";
import { PlainCommands } from "./plain-commands";
import { PlatformChoice } from "./platform-choice.client";
import { PlatformLine } from "./platform-line.client";
import { ToolChoice } from "./tool-choice.client";
import { ToolNote } from "./tool-note";
import { usePullChoice } from "./use-pull-choice.client";

type Props = {
  /** With its digest as soon as that is known. */
  imageName: ImageName;
  /** Whether the address itself names the digest: then the page is the digest's, whatever its tag is by now. */
  isPinned: boolean;
  kind: ArtifactKind;
  /** What can be chosen; empty where there is nothing to choose, and as long as it is not known. */
  platforms: readonly PullEntry[];
  /** Whether the image's index has other indexes in it. */
  isNested?: boolean;
  /** Whether the layers of an artifact have file names. */
  hasFileNames?: boolean | undefined;
  isSchema1?: boolean | undefined;
};

const WAYS = { tag: "byTag", "tag-and-digest": "byTagAndDigest", digest: "byDigest" } as const;
/** The ways of a page by digest: its tag alone may be another image by now. */
const PINNED_WAYS = ["tag-and-digest", "digest"] as const;

/** What fetches this image, for the region of the address and the tool that was chosen, ready to copy. */
export function PullCommand({
  imageName,
  isPinned,
  kind,
  platforms,
  isNested = false,
  hasFileNames,
  isSchema1,
}: Props) {
  const t = useTranslations("pull");
  const [region] = useRegion();
  const [wish, setWish] = usePlatformWish();
  const isImage = isContainerImage(kind);
  const image = { kind, region, imageName, isSchema1, only: isPinned ? PINNED_WAYS : undefined };
  const { tools, tool, by, chooseTool, chooseBy } = usePullChoice(image, {
    usual: isPinned ? "digest" : DEFAULT_PULL_BY,
    remembersBy: !isPinned,
  });
  if (!tool) return null;
  const target = pullTarget(isImage ? platforms : [], isImage ? wish : {}, !tool.refusesNested);
  const { platform, digest } = target;
  // The manifest of one platform has no tag of its own.
  const artifact = digest ? { ...image, imageName: { ...imageName, digest }, only: MANIFEST_ONLY } : image;
  const ways = waysOf(tool, artifact);
  const command = pullCommand({ ...artifact, tool: tool.id, by, platform });
  const rooms = { ...image, platform: isImage ? wish.platform : undefined };
  return (
    <Card as="group" title={t("title")}>
      <div className="grid grid-cols-1 gap-3 p-4">
        <CommandBox
          text={command}
          room={possibleCommands({ ...rooms, tool: tool.id })}
          remembered={tools.flatMap(({ id }) => possibleCommands({ ...rooms, tool: id }))}
        >
          <CopyButton look="primary" text={command} label={t("copyLabel")}>
            {t("copy")}
          </CopyButton>
        </CommandBox>
        {isImage && <PlatformLine {...{ platforms, wish, target }} />}
        {/* One column of its own width: a long name in a list makes the page no wider. */}
        <div className="needs-scripting grid grid-cols-1 justify-items-start gap-2">
          {/* The platform is last in its row: it grows when the registry has answered. */}
          <div className="flex max-w-full items-center gap-2">
            <ToolChoice tools={tools.map(({ id }) => id)} chosen={tool.id} onChoose={chooseTool} />
            {isImage && (
              <PlatformChoice
                {...{ platforms, wish }}
                choice={target.choice}
                possible={tool.takesPlatform || digest !== undefined}
                onChoose={setWish}
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
          <ToolNote
            {...{ tool, tools }}
            facts={{ isNested: isNested && !digest && !platform, hasFileNames }}
            by={digest ? "digest" : by}
          />
        </div>
        <PlainCommands {...{ artifact, platform }} isPinned={isPinned || digest !== undefined} />
      </div>
    </Card>
  );
}
