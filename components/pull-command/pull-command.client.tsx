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
import { CommandBar } from "./lazy-command-bar.client";
import { PlainCommands } from "./plain-commands";
import { PlatformChoice } from "./platform-choice.client";
import { PlatformLine } from "./platform-line.client";
import { ToolChoice } from "./tool-choice.client";
import { ToolNote } from "./tool-note";
import { usePullChoice } from "./use-pull-choice.client";

type Props = {
  /** With its digest once that is known. */
  imageName: ImageName;
  /** True if the address itself names the digest: the page is then the digest's, wherever its tag points now. */
  isPinned: boolean;
  kind: ArtifactKind;
  /** The platforms to choose from; empty if there is no choice, or while they are unknown. */
  platforms: readonly PullEntry[];
  /** True if the image's index has nested indexes. */
  isNested?: boolean;
  /** True if an artifact's layers have file names. */
  hasFileNames?: boolean | undefined;
  isSchema1?: boolean | undefined;
};

const WAYS = { tag: "byTag", "tag-and-digest": "byTagAndDigest", digest: "byDigest" } as const;
/** The ways of pulling on a page by digest: its tag alone may point to another image by now. */
const PINNED_WAYS = ["tag-and-digest", "digest"] as const;

/** Renders the command that pulls this image, for the address's region and the chosen tool, ready to copy. */
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
  // One platform's manifest has no tag of its own.
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
          <CopyButton look="primary" text={command} label={t("copyLabel")} aria-keyshortcuts="c">
            {t("copy")}
          </CopyButton>
          <CommandBar text={command} />
        </CommandBox>
        {isImage && <PlatformLine {...{ platforms, wish, target }} />}
        {/* A fixed column width: a long name in a list must not widen the page. */}
        <div className="needs-scripting grid grid-cols-1 justify-items-start gap-2">
          {/* The platform comes last in its row: it grows when the registry has answered. */}
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
              // What needs the digest keeps its place until the registry answers, and for tools that do not use it.
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
