"use client";

import { startTransition, useEffect, useState } from "react";
import { useFirstUse } from "@/components/address/use-first-use.client";
import { followTagList, knownTagList } from "@/lib/browser/api/followed-tag-list";
import type { TagList } from "@/lib/browser/api/tag-list";
import { whenIdle } from "@/lib/browser/when-idle";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { hasRoomForFacets } from "./facets/facet-room";

/** A browser that is never idle asks after this time. */
const LATEST_MILLISECONDS = 500;

/** All tags of a repository, once they have arrived; `isLost` if they cannot be read. */
type WholeList = { list: TagList | undefined; isLost: boolean };

/**
 * Returns all tags of a repository. Until they have arrived, the server's first paint stays. Where facets stand beside the list
 * they are asked for at once, elsewhere with the visitor's first press, key or scroll: a phone needs a tenth of a second for ten thousand.
 * @param isAsked true if the page shows something that the server did not render
 */
export function useTagList(region: Region, repository: Repository, isAsked: boolean): WholeList {
  const [read, setRead] = useState<{ of: string; list: TagList | undefined }>();
  const of = `${region} ${repository}`;
  const isUsed = useFirstUse();
  useEffect(() => {
    if (!isUsed && !isAsked && !hasRoomForFacets()) return;
    let stop = () => {};
    const show = (list?: TagList) => startTransition(() => setRead({ of: `${region} ${repository}`, list }));
    const cancel = whenIdle(() => {
      stop = followTagList({ region, repository }, { onList: show, onFailure: () => show() });
    }, LATEST_MILLISECONDS);
    return () => {
      cancel();
      stop();
    };
  }, [region, repository, isUsed, isAsked]);
  const list = (read?.of === of ? read.list : undefined) ?? knownTagList({ region, repository });
  return { list, isLost: read?.of === of && !list };
}
