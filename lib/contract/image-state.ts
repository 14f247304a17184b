import { createParser, parseAsString } from "nuqs/server";
import { parseDigest } from "@/lib/oci/digest";
import { parseTag } from "@/lib/oci/tag";
import { pageState } from "./page-state";

/** The query state of an image's page, as `PageQuery` has it. */
export const imageState = {
  region: pageState.region,
  platform: pageState.platform,
  osVersion: pageState.osVersion,
  manifest: pageState.manifest,
  tag: createParser({ parse: (text) => parseTag(text) ?? null, serialize: String }),
  file: parseAsString,
  attached: createParser({ parse: (text) => parseDigest(text) ?? null, serialize: String }),
  layer: createParser({ parse: (text) => parseDigest(text) ?? null, serialize: String }),
  tool: pageState.tool,
  by: pageState.by,
};
