"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryState } from "nuqs";
import { useDeferredValue, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { Age } from "@/components/feedback/age.client";
import { Notice } from "@/components/feedback/notice";
import { useRegion } from "@/components/region/use-region.client";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { useVirtualRows } from "@/components/ui/use-virtual-rows.client";
import { pageState } from "@/lib/contract/page-state";
import type { TagListView } from "@/lib/contract/tag-list-view";
import { DEFAULT_REGION } from "@/lib/mar/region";
import { sortTagNames } from "@/lib/mar/tag/order";
import { tagsWithWords } from "@/lib/mar/tag-words";
import { parseTag } from "@/lib/oci/tag";
import { tagListQuery } from "@/lib/queries/tag-list";
import { TagRow } from "./tag-row";

/** A repository's tags, newest version first. Until all have arrived it shows what the server made for the first paint. */
export function TagList({ view }: { view: TagListView }) {
  const t = useTranslations("repository");
  const { repository } = view;
  const [region] = useRegion();
  const [q, setQ] = useQueryState("q", pageState.q);
  const list = useQuery(tagListQuery(region, repository)).data;
  const query = useDeferredValue(q);
  const ordered = useMemo(() => list && sortTagNames(list.tags), [list]);
  const found = useMemo(() => ordered && tagsWithWords(ordered, query), [ordered, query]);
  const shown = found?.length ?? view.shown;
  const total = ordered?.length ?? view.total;
  const body = useRef<HTMLTableSectionElement>(null);
  const { start, end } = useVirtualRows({ count: shown, rowHeight: "--row-tag", list: body, from: view.from });
  const from = found ? start : view.from;
  const rows = found ? found.slice(start, end).flatMap((tag) => parseTag(tag) ?? []) : view.rows;
  return (
    <section aria-label={t("tags")}>
      <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <search className="min-w-60 grow md:max-w-xl">
          <form>
            <SearchField
              name="q"
              label={t("filter")}
              placeholder={t("filterPlaceholder")}
              value={q}
              onChange={({ target }) => setQ(target.value || null)}
            />
            {region !== DEFAULT_REGION && <input type="hidden" name="region" value={region} />}
          </form>
        </search>
        <p className="flex flex-wrap gap-x-3 text-dim text-small">
          <span aria-live="polite">{t("count", { shown, total })}</span>
          <span>
            {t("read")} <Age at={list?.readAt ?? view.readAt} now={view.now} />
          </span>
        </p>
      </div>
      <table aria-label={t("tags")} aria-rowcount={shown + 1} className="w-full border-collapse">
        <thead className="sticky top-0 z-10 bg-ground text-left text-dim text-note">
          <tr aria-rowindex={1} className="h-7 border-line border-b">
            <th scope="col" className="px-1.5 font-semibold">
              {t("tag")}
            </th>
            <th scope="col" className="px-1.5 text-right font-semibold">
              {t("actions")}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Spacer rows={from} />
          {rows.map((tag, index) => (
            <TagRow key={tag} {...{ repository, tag, region }} position={from + index} />
          ))}
          <Spacer rows={Math.max(0, shown - from - rows.length)} />
        </tbody>
      </table>
      {shown === 0 && total > 0 && (
        <Notice title={t("noMatch", { query })}>
          <p>{t("noMatchAdvice")}</p>
          <Button className="mt-3" onClick={() => setQ(null)}>
            {t("clear")}
          </Button>
        </Notice>
      )}
      {total === 0 && <Notice title={t("empty")}>{t("emptyAdvice")}</Notice>}
    </section>
  );
}

/** The room of rows that are not in the document. */
function Spacer({ rows }: { rows: number }) {
  if (rows === 0) return null;
  return <tr aria-hidden className="row-spacer" style={{ height: `calc(var(--row-tag) * ${rows})` }} />;
}
