import { type EndpointsQuery, endpointsPath } from "@/lib/contract/page/endpoints-page";
import { formatter } from "@/lib/i18n/formatter";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import type { MirrorCheck } from "@/lib/mar/name/mirror-check";

type Props = { check: Exclude<MirrorCheck, { kind: "name" }>; query: EndpointsQuery };

const EXAMPLE = "mcr.microsoft.com/dotnet/aspnet:10.0";

/** Renders why a pasted text could not be checked, and what is near it. */
export function MirrorUnread({ check, query }: Props) {
  const t = translator("mirror");
  const { marks } = formatter();
  if (check.kind === "digest")
    return <p className="text-small">{t("bareDigest", { example: `${EXAMPLE}@${check.digest}` })}</p>;
  if (check.kind === "words") return <p className="text-small">{t("words", { example: EXAMPLE })}</p>;
  return (
    <p className="text-small text-warning">
      {t(`problems.${check.problem}`, { part: check.part })}
      {marks.gap}
      {check.nearest !== undefined && (
        <a
          href={requestPath(endpointsPath({ ...query, mirror: check.nearest }, "mirrors"))}
          className="text-accent underline"
        >
          {t("nearest", { name: check.nearest })}
        </a>
      )}
    </p>
  );
}
