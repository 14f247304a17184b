"use client";

import { useQueryStates } from "nuqs";
import { imageState } from "@/lib/contract/image-state";
import type { PageQuery } from "@/lib/contract/page-path";

/** All that the address of an image's page says: a link that changes one part of it keeps the others. */
export function useImageQuery(): PageQuery {
  const [{ region, platform, tag, file, attached, layer, tool, by }] = useQueryStates(imageState);
  return {
    region,
    platform: platform ?? undefined,
    tag: tag ?? undefined,
    file: file ?? undefined,
    attached: attached ?? undefined,
    layer: layer ?? undefined,
    tool: tool ?? undefined,
    by: by ?? undefined,
  };
}
