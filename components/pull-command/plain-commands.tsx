import { useTranslations } from "use-intl";
import { Breakable } from "@/components/ui/breakable";
import { pullCommand } from "@/lib/display/pull-command";
import type { PullArtifact } from "@/lib/display/pull-command/tools";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";

type Props = PullArtifact & { platform: string | undefined };

/** For readers without scripts, who cannot switch: the commands by digest, and those for the other region. */
export function PlainCommands({ platform, ...artifact }: Props) {
  const t = useTranslations("pull");
  const { region, imageName } = artifact;
  const commandsIn = (each: Region) => {
    // The digest is what this region's registry said.
    const known = each === region ? imageName : { ...imageName, digest: undefined };
    const ways = (["tag", "digest"] as const).filter((by) => known[by]);
    // A tool that does not know both names the artifact twice in the same way.
    return [...new Set(ways.map((by) => pullCommand({ ...artifact, region: each, imageName: known, by, platform })))];
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
