import "server-only";
import { IMMUTABLE_CACHE_CONTROL } from "../http/caching";
import { log } from "../log/log";
import { RegistryFailure } from "../problem/registry-failure";
import { cachedRegistryOf } from "../process/cached-registries";
import type { FoundDocument } from "./attached-document";
import { documentFileName } from "./document-file-name";

/**
 * Answers with the bytes of an attached document as a download, never shown. If they do not hash to the digest, the
 * answer breaks off before its last bytes.
 * @throws RegistryFailure if not even the first bytes arrive
 */
export async function attachedDownload(found: FoundDocument, asker: AbortSignal): Promise<Response> {
  const { region, repository, document } = found;
  const gone = new AbortController();
  const bytes = cachedRegistryOf(region).blobStream(
    repository,
    document.descriptor,
    AbortSignal.any([gone.signal, asker]),
  );
  let next = await bytes.next();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      next = await bytes.next().catch((error) => {
        if (error instanceof RegistryFailure && !asker.aborted) {
          log.warn({ code: error.code, reason: error.reason }, `${error.message}; a download breaks off`);
        }
        throw error;
      });
      if (next.done) controller.close();
    },
    cancel() {
      gone.abort();
      bytes.return().catch(() => {});
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${documentFileName(found)}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": IMMUTABLE_CACHE_CONTROL,
    },
  });
}
