"use client";

import { useCallback, useState } from "react";
import { type TagSelection, toggleTag } from "@/components/comparison/tag-selection";
import type { Tag } from "@/lib/oci/name/tag";

/** Which tags of a list are chosen for comparing; the functions are the same for good, so that rows stay as they are. */
export function useTagSelection() {
  const [selection, select] = useState<TagSelection>([]);
  const toggle = useCallback((tag: Tag) => select((selected) => toggleTag(selected, tag)), []);
  const clear = useCallback(() => select([]), []);
  return { selection, toggle, clear };
}
