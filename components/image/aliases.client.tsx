"use client";

import { useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { KnownAlias } from "@/lib/contract/image/alias";
import { useFormat } from "@/lib/i18n/use-format";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { AliasList } from "./alias-list.client";

type Props = {
  region: Region;
  repository: Repository;
  digest: Digest;
  /** The tags that the server knows, most specific first. */
  known: readonly KnownAlias[];
  /** Tags to leave out, whatever this device has kept: the page's own, and those that have moved. */
  without: readonly Tag[];
  /** The server's clock. */
  now: number;
};

/** Tags in the line on a wide screen, and on a phone. */
const [WIDE, NARROW] = [3, 1];

/**
 * Renders the other tags of an image known to the server and to this device's kept list. The line has a fixed height
 * and each tag a fixed place, so that nothing moves when the device adds tags.
 */
export function Aliases({ region, repository, digest, known, without, now }: Props) {
  const t = useTranslations("aliases");
  const { marks } = useFormat();
  const id = useId();
  const [withKept, setWithKept] = useState<readonly KnownAlias[]>();
  const aliases = withKept ?? known;
  useEffect(() => {
    let ended = false;
    addKept({ region, repository, digest, known, without })
      .then((all) => {
        if (!ended) setWithKept(all);
      })
      // If the scripts fail to load, only this device's tags are missing.
      .catch(() => {});
    return () => {
      ended = true;
    };
  }, [region, repository, digest, known, without]);
  return (
    <div className="grid min-w-0 grid-cols-1 gap-1 text-small">
      <div className={classNames("flex items-center gap-x-3", aliases.length === 0 ? "min-h-6" : "h-6")}>
        <span className="shrink-0 text-dim">{t("label")}</span>
        {aliases.length === 0 && <span className="text-dim">{t("none")}</span>}
        {aliases.length > 0 && (
          <ul aria-label={t("list")} className="grid min-w-0 flex-1 gap-x-3 sm:grid-cols-3">
            {aliases.slice(0, WIDE).map(({ tag }, place) => (
              // Keyed by place: a tag that replaces another does not count as a moved element.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={place} className={classNames("min-w-0", place >= NARROW && "hidden sm:block")}>
                <RegionLink
                  imageName={{ repository, tag }}
                  title={tag}
                  className="block py-0.5 text-accent [overflow-wrap:anywhere] hover:underline sm:truncate"
                >
                  <code className="text-code">{tag}</code>
                </RegionLink>
              </li>
            ))}
          </ul>
        )}
        {/* As wide without a button, so that the tags do not move when it appears. */}
        {aliases.length > 0 && (
          <span className="ml-auto flex w-22 shrink-0 justify-end">
            {aliases.length > NARROW && (
              <button
                type="button"
                popoverTarget={id}
                className={classNames(buttonClass("plain", "small"), aliases.length <= WIDE && "sm:hidden")}
              >
                <span className="sm:hidden">{t("more", { count: aliases.length - NARROW })}</span>
                <span className="hidden sm:inline">{t("more", { count: aliases.length - WIDE })}</span>
              </button>
            )}
          </span>
        )}
      </div>
      {aliases.length > NARROW && <AliasList {...{ id, repository, aliases, now }} />}
      <p className="min-h-8 text-dim text-note sm:min-h-4">
        {t("soFar")}
        {marks.gap}
        <RegionLink imageName={{ repository }} className="text-accent underline">
          {t("resolve")}
        </RegionLink>
      </p>
    </div>
  );
}

type Kept = Pick<Props, "region" | "repository" | "digest" | "known" | "without">;

/**
 * Returns all aliases including this device's; `undefined` if it has no others. Loaded later, as parsing tags is not in
 * the page's first scripts.
 */
async function addKept({ region, repository, digest, known, without }: Kept): Promise<KnownAlias[] | undefined> {
  if (!(await keepsAnything())) return undefined;
  const { keptAliases } = await import("@/lib/browser/known/kept-aliases");
  const kept = await keptAliases(region, repository, digest, Date.now());
  const others = kept.filter(({ tag }) => !without.includes(tag) && !known.some((each) => each.tag === tag));
  if (others.length === 0) return undefined;
  const { mergedAliases } = await import("@/lib/contract/image/merged-aliases");
  return mergedAliases(known, others);
}

/** Returns false on a device that has kept nothing yet, as in a first visit: the scripts that read it are not loaded then. */
async function keepsAnything(): Promise<boolean> {
  // Older browsers cannot tell.
  if (!indexedDB.databases) return true;
  return (await indexedDB.databases()).length > 0;
}
