"use client";

import { useEffect, useId, useState } from "react";
import { RegionLink } from "@/components/region/region-link.client";
import { RepositoryName } from "@/components/repository/repository-name";
import { readRecent } from "@/lib/browser/known/recent-repositories";
import { parseRepository, type Repository } from "@/lib/oci/name/repository";

/** As many as fit into one line of a wide window, and into three lines of a phone. */
const SHOWN = 6;

/**
 * Renders the repositories viewed last on this device. Before the first paint it is known how many there are, so that
 * their room is reserved.
 */
export function RecentRepositories({ title }: { title: string }) {
  const titleId = useId();
  const [names, setNames] = useState<readonly Repository[]>([]);
  useEffect(
    () =>
      setNames(
        readRecent()
          .slice(0, SHOWN)
          .flatMap((name) => parseRepository(name) ?? []),
      ),
    [],
  );
  return (
    <div className="[html[data-recent='1']_&]:h-14 [html[data-recent='2']_&]:h-22 [html[data-recent='3']_&]:h-30 lg:[html[data-recent]_&]:h-8">
      {names.length > 0 && (
        <section
          aria-labelledby={titleId}
          className="grid grid-cols-2 gap-x-4 text-small lg:flex lg:items-center lg:justify-center lg:gap-x-5"
        >
          <h2 id={titleId} className="col-span-2 flex h-6 items-center text-dim lg:h-8 lg:shrink-0">
            {title}
          </h2>
          {names.map((name) => (
            <RegionLink
              key={name}
              imageName={{ repository: name }}
              title={name}
              className="flex h-8 min-w-0 items-center hover:underline"
            >
              <span className="truncate">
                <RepositoryName name={name} />
              </span>
            </RegionLink>
          ))}
        </section>
      )}
    </div>
  );
}
