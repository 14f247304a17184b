"use client";

import { Box, CalendarX, CornerDownLeft, Layers, Package, Search, Tags } from "lucide-react";
import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { TagFilterNote } from "@/components/repository/tag-filter-note";
import { classNames } from "@/components/ui/class-names";
import { visibleText } from "@/lib/display/text/visible-text";
import type { PaletteOption } from "./palette-options";

const ICONS = {
  repository: Layers,
  image: Box,
  search: Search,
  tags: Tags,
  packages: Package,
  ends: CalendarX,
} as const;
/** The relations between a name and the official one that the row mentions. */
const EXPLAINED = ["retired-proxy", "old-hub-name", "old-repository", "mirror-prefix"] as const;

type Props = { option: PaletteOption; id: string; isActive: boolean; onOpen: () => void };

/** Renders one option: its name, kind and region. */
export function PaletteOptionRow({ option, id, isActive, onOpen }: Props) {
  const t = useTranslations("palette");
  const { kind, region, name, found, given, product, filter } = option;
  const Icon = ICONS[kind];
  const relations = useTranslations("resolve.relations");
  const regions = useTranslations("region");
  const relation = EXPLAINED.find((each) => each === given?.relation);
  const said = name && visibleText(name);
  const words = found === undefined ? t(name ? "find" : "catalog", { q: said }) : t("all", { count: found, q: said });
  return (
    <PageLink
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={option.path}
      onClick={onOpen}
      className={classNames(
        "grid grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-x-2.5 rounded-control px-2.5 py-1.5 text-text hover:bg-panel",
        isActive && "bg-accent-soft hover:bg-accent-soft",
      )}
    >
      <Icon aria-hidden className="size-4 text-dim" />
      <span className="min-w-0">
        <span className="block truncate" title={said}>
          {kind === "tags" || kind === "packages" ? (
            t(kind === "tags" ? "everywhere" : "packages", { q: said })
          ) : kind === "ends" ? (
            t("ends")
          ) : kind === "search" ? (
            words
          ) : (
            <span className="font-mono text-code">{name}</span>
          )}
        </span>
        {(product || filter) && (
          <span className="block truncate text-dim text-note">
            {filter && <TagFilterNote filter={filter} className={product ? "mr-2" : ""} />}
            {product}
          </span>
        )}
        {given && relation && (
          <span className="block text-dim text-note [overflow-wrap:anywhere]">
            {relations(relation, { given: given.name })}
          </span>
        )}
      </span>
      <span className="flex items-center gap-2 text-dim text-note">
        {t("place", { kind: t(`kinds.${kind}`), region: regions(region) })}
        <CornerDownLeft aria-hidden className={classNames("hidden size-3.5 md:block", !isActive && "invisible")} />
      </span>
    </PageLink>
  );
}
