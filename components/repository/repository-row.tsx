import { RegionLink } from "@/components/region/region-link.client";
import type { Repository } from "@/lib/oci/repository";
import { RepositoryName } from "./repository-name";

type Props = { name: Repository; query: string; position: number; count: number };

/** One repository of the catalog. */
export function RepositoryRow({ name, query, position, count }: Props) {
  return (
    <li aria-posinset={position + 1} aria-setsize={count} className="h-(--row-repository) border-line border-b">
      <RegionLink
        imageName={{ repository: name }}
        className="flex h-full items-center rounded-small px-1 hover:bg-panel"
        title={name}
      >
        <span className="truncate">
          <RepositoryName name={name} query={query} />
        </span>
      </RegionLink>
    </li>
  );
}
