import { PageLink } from "@/components/address/page-link.client";
import { historyPath } from "@/lib/contract/page/history-page";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Fold } from "@/lib/mar/history/folds";
import type { Tag } from "@/lib/oci/name/tag";
import type { DaysOf } from "../subject";

/** Tags with a link, and tags that are named at all. */
const LINKS = 8;
const NAMES = 200;

type Props = { of: DaysOf; fold: Fold<Tag> };

/** Renders the tags that changed together, each with a link to its history; the more are named alone. */
export function ChangedTags({ of: { region, repository }, fold }: Props) {
  const t = translator("history.days");
  const { list, marks } = formatter();
  const { tags } = fold;
  const isUniform = new Set(tags.map(({ change }) => change)).size === 1;
  const [first] = tags;
  const named = tags.slice(LINKS, NAMES).map(({ tag }) => tag);
  return (
    <p className="min-w-0 text-small [overflow-wrap:anywhere]">
      {isUniform && first && fold.kind === "image" && (
        <span className="text-dim">{t(`one.${first.change}`) + marks.colon}</span>
      )}
      {tags.slice(0, LINKS).map(({ tag, change }, index) => (
        <span key={tag}>
          {index > 0 && marks.inList}
          <PageLink
            href={historyPath({ repository, tag, region })}
            className="font-mono text-accent text-code underline decoration-line-strong underline-offset-2 hover:decoration-accent"
          >
            {tag}
          </PageLink>
          {!isUniform && change !== "moved" && <span className="text-dim text-note"> {t(`one.${change}`)}</span>}
        </span>
      ))}
      {named.length > 0 && <span className="font-mono text-code text-dim">{marks.inList + list(named)}</span>}
      {tags.length > NAMES && <span className="text-dim"> {t("moreTags", { count: tags.length - NAMES })}</span>}
    </p>
  );
}
