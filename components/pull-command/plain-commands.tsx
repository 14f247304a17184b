import { useTranslations } from "use-intl";
import { Breakable } from "@/components/ui/breakable";
import { pullCommand } from "@/lib/display/pull-command";
import type { ArtifactKind } from "@/lib/mar/artifact-kind";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/image-name";

type Props = { imageName: ImageName; kind: ArtifactKind; region: Region; platform: string | undefined };

/** For readers without scripts, who cannot switch: the commands by digest, and those for the other region. */
export function PlainCommands({ imageName, kind, region, platform }: Props) {
  const t = useTranslations("pull");
  const commandsIn = (each: Region) => {
    // The digest is what this region's registry said.
    const known = each === region ? imageName : { ...imageName, digest: undefined };
    const ways = (["tag", "digest"] as const).filter((by) => known[by]);
    // A tool that does not know both names the artifact twice in the same way.
    return [...new Set(ways.map((by) => pullCommand({ kind, region: each, imageName: known, by, platform })))];
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
