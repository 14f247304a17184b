"use client";

import { useTranslations } from "use-intl";
import { Age } from "@/components/feedback/age.client";
import { RegionLink } from "@/components/region/region-link.client";
import type { KnownAlias } from "@/lib/contract/image/alias";
import type { Repository } from "@/lib/oci/name/repository";

/** Tags listed: a repository can have thousands for one image, and its own page lists them. */
const SHOWN = 200;

type Props = {
  /** The id by which a button opens it. */
  id: string;
  repository: Repository;
  aliases: readonly KnownAlias[];
  now: number;
};

/** Renders all known tags of an image in a popover, which the browser opens and closes without a script. */
export function AliasList({ id, repository, aliases, now }: Props) {
  const t = useTranslations("aliases");
  const oldest = Math.min(...aliases.map(({ readAt }) => readAt));
  return (
    <div
      id={id}
      popover="auto"
      className="m-auto max-h-[80vh] w-120 max-w-[90vw] overflow-y-auto rounded-card border border-line-strong bg-raised p-5 text-small text-text shadow-raised backdrop:bg-black/20"
    >
      <h2 className="font-semibold text-base">{t("title", { count: aliases.length })}</h2>
      <p className="mb-2 text-dim">
        {t("oldest")} <Age at={oldest} now={now} />
      </p>
      <ul aria-label={t("all")} className="grid gap-1">
        {aliases.slice(0, SHOWN).map(({ tag }) => (
          <li key={tag}>
            <RegionLink imageName={{ repository, tag }} className="text-accent hover:underline">
              <code className="text-code [overflow-wrap:anywhere]">{tag}</code>
            </RegionLink>
          </li>
        ))}
      </ul>
      {aliases.length > SHOWN && <p className="mt-2 text-dim">{t("notShown", { count: aliases.length - SHOWN })}</p>}
    </div>
  );
}
