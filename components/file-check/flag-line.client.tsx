"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { Breakable } from "@/components/ui/breakable";
import type { Flag } from "@/lib/browser/file-check/verdict";
import { useFormat } from "@/lib/i18n/use-format";
import type { FoundImage } from "@/lib/mar/file/find/finding";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { parseImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";

const LOOKS: Record<Flag["kind"], string> = {
  asking: "text-dim",
  exists: "text-good",
  missing: "text-ended",
  moved: "text-warning",
  "tag-gone": "text-warning",
  "one-platform": "text-warning",
  ended: "text-ended",
  ends: "text-warning",
  "platform-missing": "text-ended",
  "missing-in": "text-warning",
  "other-digest-in": "text-warning",
  failed: "text-warning",
  "not-asked": "text-warning",
  unofficial: "text-ended",
  "data-endpoint": "text-ended",
  "went-on": "text-warning",
  latest: "text-warning",
  "repository-only": "text-dim",
};

type Props = { flag: Flag; found: FoundImage; region: Region; repository: Repository | undefined };

/** Renders one finding about a name, in its colour. */
export function FlagLine(props: Props) {
  const look = LOOKS[props.flag.kind];
  return (
    <li className="flex items-baseline gap-2">
      <span aria-hidden className={`drawing size-2 shrink-0 rounded-full bg-current ${look}`} />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <FlagWords {...props} />
      </span>
    </li>
  );
}

function FlagWords({ flag, found, region, repository }: Props): ReactNode {
  const t = useTranslations("check.flag");
  const names = useTranslations("region");
  const reasons = useTranslations("failure.reasons");
  const format = useFormat();
  switch (flag.kind) {
    case "missing":
      return t(`missing.${flag.what}`);
    case "missing-in":
      return t(`missing-in.${flag.what}`, { region: names(flag.region) });
    case "moved":
      return t("moved", { digest: flag.now });
    case "ends":
      return t("ends", { day: format.day(flag.day) });
    case "ended":
      return (
        <>
          {t("ended", { day: format.day(flag.day) })}
          {format.marks.stop}
          <Replacement {...{ flag, region, repository }} />
        </>
      );
    case "platform-missing":
      return t("platform-missing", { platform: flag.platform, has: format.list(flag.has) });
    case "other-digest-in":
      return t("other-digest-in", { region: names(flag.region) });
    case "failed":
      return t("failed", {
        region: REGION_HOSTS[flag.region].registry,
        why: reasons(flag.problem.reason ?? "unavailable"),
      });
    case "unofficial":
      return <Unofficial {...{ flag, found, region }} />;
    case "went-on":
      return <WithName text={t("went-on", { name: "\0" })} name={flag.to} region={region} />;
    default:
      return t(flag.kind);
  }
}

type EndedProps = {
  flag: Extract<Flag, { kind: "ended" }>;
  region: Region;
  repository: Repository | undefined;
};

function Replacement({ flag: { replacement }, region, repository }: EndedProps) {
  const t = useTranslations("check.flag");
  if (!replacement) return <span className="text-dim">{t("endedAsking")}</span>;
  if ("problem" in replacement) return <span className="text-dim">{t("endedUnknown")}</span>;
  if (!replacement.replacement) return <span className="text-dim">{t("endedNone")}</span>;
  return (
    <WithName
      text={t("endedMove", { name: "\0" })}
      name={`${repository}:${replacement.replacement.tag}`}
      region={region}
    />
  );
}

type UnofficialProps = { flag: Extract<Flag, { kind: "unofficial" }>; found: FoundImage; region: Region };

function Unofficial({ flag: { official, certain }, found, region }: UnofficialProps) {
  const t = useTranslations("check.flag");
  const isHub = found.official.relation === "old-hub-name";
  return (
    <>
      {isHub ? t("oldHubName") : t("unofficial", { host: found.image.host ?? "" })}
      {useFormat().marks.stop}
      {official && (
        <WithName
          text={t(certain ? "unofficialName" : "unofficialPerhaps", { name: "\0" })}
          name={official}
          region={region}
          host
        />
      )}
    </>
  );
}

/** Renders a sentence with a name in it that links to the name's page. */
function WithName({
  text,
  name,
  region,
  host = false,
}: {
  text: string;
  name: string;
  region: Region;
  host?: boolean;
}) {
  const [before, after] = text.split("\0");
  const parsed = parseImageName(name);
  const shown = host ? `${REGION_HOSTS[region].registry}/${name}` : name;
  return (
    <>
      {before}
      {parsed.ok ? (
        <RegionLink imageName={parsed.imageName} inRegion={region} className="text-accent underline">
          <code className="text-code">
            <Breakable text={shown} />
          </code>
        </RegionLink>
      ) : (
        shown
      )}
      {after}
    </>
  );
}
