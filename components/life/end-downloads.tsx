import { endOfLifeApiPath } from "@/lib/contract/api-path";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { endFeedPath } from "@/lib/contract/feed-path";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";

type Props = { region: Region; q: string; within: number };

/** Renders links to the same as files, and as feeds that tell of each end in time. */
export function EndDownloads({ region, q, within }: Props) {
  const t = translator("endOfLife.downloads");
  const locale = requestLocale();
  const links = [
    ["csv", endOfLifeApiPath(region, { q, within, form: "csv" })],
    ["json", endOfLifeApiPath(region, { q, within })],
    ["atom", endFeedPath("atom", region, locale)],
    ["feed", endFeedPath("json", region, locale)],
  ] as const;
  return (
    <ul aria-label={t("label")} className="flex flex-wrap gap-x-4 text-small">
      {links.map(([key, path]) => (
        <li key={key}>
          <a href={belowBase(path)} className="inline-flex min-h-6 items-center text-accent hover:underline">
            {t(key)}
          </a>
        </li>
      ))}
    </ul>
  );
}
