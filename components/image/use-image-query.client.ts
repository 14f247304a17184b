"use client";

import { useQueryStates } from "nuqs";
import { imageState } from "@/lib/contract/image-state";
import type { PageQuery } from "@/lib/contract/page-path";
import { STATE_KEYS } from "@/lib/contract/page-state";

/** All that the address of an image's page says: a link that changes one part of it keeps the others. */
export function useImageQuery(): PageQuery {
  const [state] = useQueryStates(imageState, { urlKeys: STATE_KEYS });
  const { region, platform, osVersion, manifest, tag, file, attached, layer, tool, by } = state;
  return {
    region,
    platform: platform ?? undefined,
    osVersion: osVersion ?? undefined,
    manifest: manifest ?? undefined,
    tag: tag ?? undefined,
    file: file ?? undefined,
    attached: attached ?? undefined,
    layer: layer ?? undefined,
    tool: tool ?? undefined,
    by: by ?? undefined,
  };
}
