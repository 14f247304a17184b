import "server-only";
import type { ChartContents } from "@/lib/contract/image/chart";
import { chartLayer } from "@/lib/mar/chart/helm-config";
import type { Region } from "@/lib/mar/region";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Repository } from "@/lib/oci/name/repository";
import { BadRequest } from "../http/bad-request";
import { dataAge, IMMUTABLE_CACHE_CONTROL } from "../http/caching";
import { readManifestDigest } from "../http/manifest-digest";
import { cachedRegistryOf } from "../process/cached-registries";

/**
 * Answers with the text of one file of a packed chart, `?manifest=<digest>&file=<path>`, always as plain text and never
 * as a page.
 * @throws RegistryFailure, BadRequest
 */
export async function answerChartQuestion(request: Request, region: Region, repository: Repository): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const digest = readManifestDigest(searchParams);
  const file = searchParams.get("file");
  if (!file) throw new BadRequest("MANIFEST_UNKNOWN", "ask with one ?file=, the path of a file in the chart");
  const cached = cachedRegistryOf(region);
  const { manifest } = (await cached.manifest(repository, digest)).value;
  const layer = isImageIndex(manifest) ? undefined : chartLayer(manifest);
  if (!layer) throw new BadRequest("MANIFEST_UNKNOWN", "this digest is no chart");
  const { value, readAt } = await cached.chart(repository, layer);
  const text = filesOf(value).find(({ path }) => path === file)?.text;
  if (text === undefined) throw new BadRequest("MANIFEST_UNKNOWN", "this chart has no such text");
  return new Response(request.method === "HEAD" ? null : text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": IMMUTABLE_CACHE_CONTROL,
      "X-Data-Age": dataAge(readAt),
    },
  });
}

/** Returns the files, also of a chart that does not parse. */
function filesOf(contents: ChartContents) {
  if (contents.ok) return contents.files;
  return "files" in contents.failure ? contents.failure.files : [];
}
