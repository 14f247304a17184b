import { RegionLink } from "@/components/region/region-link.client";
import { translator } from "@/lib/i18n/translator";
import type { AttachedTagKind } from "@/lib/mar/attached/attached-tag";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** A tag made from a digest. `target` says in words which digest. */
export type CosignTag = { tag: Tag; kind: AttachedTagKind; target: string };

/** Renders links to the tags that Cosign uses for an image, as far as they are known to exist. */
export function CosignTagList({ repository, tags }: { repository: Repository; tags: readonly CosignTag[] }) {
  const t = translator("attached");
  if (tags.length === 0) return null;
  return (
    <section aria-label={t("byTag")} className="border-line border-b pb-2 last:border-b-0">
      <h3 className="px-4 pt-3 font-semibold text-small">{t("byTag")}</h3>
      <ul>
        {tags.map(({ tag, kind, target }) => (
          <li key={tag} className="flex flex-wrap gap-x-4 gap-y-0.5 py-1 pr-4 pl-8 text-small">
            <span>{t("byTagOf", { kind: t(`kind.${kind}`), target })}</span>
            <RegionLink imageName={{ repository, tag }} className="ml-auto text-accent hover:underline">
              <code className="text-code [overflow-wrap:anywhere]">{tag}</code>
            </RegionLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
