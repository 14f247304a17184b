import { RegionLink } from "@/components/region/region-link.client";
import type { UnderstoodQuery } from "@/lib/contract/catalog/catalog-view";
import { productOf } from "@/lib/mar/product/products";
import { tagFilterFor } from "@/lib/mar/search/tag-filter";
import type { Repository } from "@/lib/oci/name/repository";
import { RepositoryName } from "./repository-name";
import { TagFilterNote } from "./tag-filter-note";

type Props = { name: Repository; query: string; understood: UnderstoodQuery; position: number; count: number };

/** Renders one repository of the catalog. It opens with a tag filter if the search has words for tags. */
export function RepositoryRow({ name, query, understood, position, count }: Props) {
  const filter = tagFilterFor(name, understood);
  const product = query ? productOf(name) : undefined;
  return (
    <li
      aria-posinset={position + 1}
      aria-setsize={count}
      className="relative flex h-(--row-repository) items-center gap-3 rounded-small border-line border-b px-1 hover:bg-panel"
    >
      <RegionLink
        imageName={{ repository: name }}
        {...(filter ? { q: filter } : {})}
        className="flex h-full min-w-0 grow items-center rounded-small after:absolute after:inset-0"
        title={name}
      >
        <span className="truncate">
          <RepositoryName name={name} query={query} />
        </span>
      </RegionLink>
      {(filter || product) && (
        <span className="max-w-1/2 shrink-0 truncate text-dim text-note">
          {filter && <TagFilterNote filter={filter} />}
          {product && (
            <span className="max-md:hidden">
              {filter ? " · " : ""}
              {product.name}
            </span>
          )}
        </span>
      )}
    </li>
  );
}
