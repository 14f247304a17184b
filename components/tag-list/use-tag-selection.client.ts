"use client";

import { useCallback, useState } from "react";
import { type TagSelection, toggleTag } from "@/components/comparison/tag-selection";
import type { Tag } from "@/lib/oci/name/tag";

/** Returns the tags selected for comparison. The functions are stable, so that rows need no new render. */
export function useTagSelection() {
  const [selection, select] = useState<TagSelection>([]);
  const toggle = useCallback((tag: Tag) => select((selected) => toggleTag(selected, tag)), []);
  const clear = useCallback(() => select([]), []);
  return { selection, toggle, clear };
}
