"use client";

import dynamic from "next/dynamic";
import { type ComponentProps, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Age } from "@/components/feedback/age.client";
import { Notice } from "@/components/feedback/notice";
import { useRegion } from "@/components/region/use-region.client";
import { Button } from "@/components/ui/button";
import { listParts } from "@/components/ui/list-parts";
import { useVirtualRows } from "@/components/ui/use-virtual-rows.client";
import type { WholeCatalog } from "@/lib/browser/known/whole-catalog";
import type { CatalogView, UnderstoodQuery } from "@/lib/contract/catalog/catalog-view";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { parseRepository, type Repository } from "@/lib/oci/name/repository";
import { RepositoryRow } from "./repository-row";

// Loaded only if no repository matches: it reads everything else that a text can name.
const InputOffer = dynamic(() => import("@/components/palette/input-offer.client").then((module) => module.InputOffer));

/** Longest quotation of a search, in characters. */
const QUOTED_LENGTH = 120;

/** What the visitor looks for. */
type Asked = {
  query: string;
  /** The query in the words of names, to mark in them. */
  marked: string;
  namespace: string | null;
};

type Props = {
  view: CatalogView;
  catalog: WholeCatalog | undefined;
  /** What was found in the whole catalog; `undefined` until that has loaded. */
  found: readonly Repository[] | undefined;
  asked: Asked;
  understood: UnderstoodQuery;
  known: ComponentProps<typeof InputOffer>["known"] | undefined;
  onClear: () => void;
};

/** Renders the repositories found. Until the whole catalog has loaded, it shows the server's first paint. */
export function RepositoryList({ view, catalog, found, asked, understood, known, onClear }: Props) {
  const { query, marked, namespace } = asked;
  const t = useTranslations("catalog");
  const [region] = useRegion();
  const shown = found?.length ?? view.shown;
  const total = catalog?.names.length ?? view.total;
  const list = useRef<HTMLUListElement>(null);
  const { start, end } = useVirtualRows({ count: shown, rowHeight: "--row-repository", list, from: view.from });
  const from = found ? start : view.from;
  const to = found ? end : from + view.rows.length;
  // The row with the focus stays in the document wherever the list is scrolled to.
  const [focused, setFocused] = useState<Repository>();
  const held = focused && found?.indexOf(focused);
  const rowAt = (at: number) => (found ? found[at] : view.rows[at - from]);
  return (
    <section aria-label={t("list")}>
      <p className="mb-1 flex flex-wrap gap-x-3 px-1 text-dim text-small">
        <span>{t("count", { shown, total })}</span>
        <span>{t.rich("read", { age: () => <Age at={catalog?.readAt ?? view.readAt} now={view.now} /> })}</span>
      </p>
      <ul ref={list} data-rows onFocus={({ target }) => setFocused(parseRepository(target.title))}>
        {listParts({ from, to, count: shown, held }).map((part) => {
          if ("room" in part) return <Room key={`${part.key} room`} rows={part.room} />;
          const name = rowAt(part.position);
          return name && <RepositoryRow key={name} {...{ name, understood, ...part }} query={marked} count={shown} />;
        })}
      </ul>
      {shown === 0 && total > 0 && (
        <Notice title={noMatch()}>
          <InputOffer text={query} region={region} known={known} />
          <p>{t("noMatchAdvice", { example: "/dotnet/aspnet" })}</p>
          <Button className="mt-3" onClick={onClear}>
            {t("clear")}
          </Button>
        </Notice>
      )}
      {total === 0 && <Notice title={t("empty")}>{t("emptyAdvice")}</Notice>}
    </section>
  );

  function noMatch(): string {
    // A pasted message or file is not quoted in full.
    const quoted = shortened(query);
    if (!namespace) return t("noMatch", { query: quoted });
    if (query.trim() === "") return t("noNamespace", { namespace: shortened(namespace) });
    return t("noMatchIn", { namespace: shortened(namespace), query: quoted });
  }
}

/** Keeps the room of rows that are not in the document. */
function Room({ rows }: { rows: number }) {
  return <li aria-hidden className="row-spacer" style={{ height: `calc(var(--row-repository) * ${rows})` }} />;
}

function shortened(text: string): string {
  const { text: beginning, more } = cutText(text, QUOTED_LENGTH);
  return visibleText(more > 0 ? `${beginning}…` : text);
}
