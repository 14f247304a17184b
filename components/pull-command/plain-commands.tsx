import { useTranslations } from "use-intl";
import { Breakable } from "@/components/ui/breakable";
import { pullCommand } from "@/lib/display/pull-command";
import type { PullArtifact } from "@/lib/display/pull-command/tools";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";

type Props = {
  artifact: PullArtifact;
  platform: string | undefined;
  /** True if the address names the digest, which is then the same in both regions. */
  isPinned: boolean;
};

/** Renders, for readers without scripts who cannot switch, the commands by digest and those for the other region. */
export function PlainCommands({ artifact, platform, isPinned }: Props) {
  const t = useTranslations("pull");
  const { region, imageName, only } = artifact;
  const commandsIn = (each: Region) => {
    // This region's registry returned the digest.
    const isOther = each !== region && !isPinned;
    const known = isOther ? { ...imageName, digest: undefined } : imageName;
    const request = { ...artifact, region: each, imageName: known, only: isOther ? undefined : only, platform };
    const ways = (["tag", "digest"] as const).filter((by) => known[by] && (isOther || (only?.includes(by) ?? true)));
    // A tool that supports only one of tag and digest would give the same command twice.
    return [...new Set(ways.map((by) => pullCommand({ ...request, by })))];
  };
  return (
    <noscript>
      <dl className="grid gap-2 text-small">
        {REGIONS.map((each) => (
          <div key={each}>
            <dt className="text-dim">{t("otherRegion", { host: REGION_HOSTS[each].registry })}</dt>
            {commandsIn(each).map((command) => (
              <dd key={command}>
                <code className="text-code">
                  <Breakable text={command} />
                </code>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </noscript>
  );
}
