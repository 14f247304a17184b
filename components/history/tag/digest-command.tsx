import { CommandText } from "@/components/pull-command/command-text";
import { RegionLink } from "@/components/region/region-link.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import { pullCommand } from "@/lib/display/pull-command";
import { translator } from "@/lib/i18n/translator";
import { likelyArtifactKind } from "@/lib/mar/kind/artifact-kind";
import type { Digest } from "@/lib/oci/name/digest";
import type { TagOfHistory } from "../subject";

type Props = { of: TagOfHistory; digest: Digest };

/** Renders a digest, and the command that pulls exactly this image. */
export function DigestCommand({ of: { region, repository, tag }, digest }: Props) {
  const t = translator("history.at");
  const kind = likelyArtifactKind(repository);
  const command = pullCommand({ kind, region, imageName: { repository, digest }, by: "digest" });
  return (
    <>
      <RegionLink imageName={{ repository, digest }} tag={tag} className="text-accent hover:underline">
        <code className="text-code [overflow-wrap:anywhere]">{digest}</code>
      </RegionLink>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        role="group"
        aria-label={t("command")}
        className="flex items-start justify-between gap-3 rounded-control border border-line bg-panel py-2 pr-2 pl-3"
      >
        <CommandText text={command} />
        <CopyButton text={command} label={t("copy")} size="icon" />
      </div>
    </>
  );
}
