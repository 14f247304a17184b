import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { parseDigest } from "@/lib/oci/name/digest";
import type { RegionView } from "../content/region-view";
import { misbehave } from "../faults/misbehave";
import type { Handling } from "./registry-handler";
import type { Reply } from "./reply";
import { send } from "./reply";
import { isSigned } from "./signed-url";
import { storageError } from "./storage-error";

const NOT_FOUND = storageError(404, "BlobNotFound", "The specified blob does not exist.");
const REFUSED = storageError(403, "AuthenticationFailed", "The signature is missing, wrong or too old.");

function digestIn(path: string): string {
  const hex = /^\/blobs\/sha256\/[0-9a-f]{2}\/([0-9a-f]{64})\/data$/.exec(path)?.[1];
  return hex ? `sha256:${hex}` : "";
}

async function blobBytes(view: RegionView, scope: string, digest: string): Promise<Reply> {
  const parsed = parseDigest(digest);
  const blob = parsed && (await view.repository(scope)?.blob(parsed));
  if (!blob) return NOT_FOUND;
  return {
    status: 200,
    headers: { "Content-Type": "application/octet-stream", ETag: `"${blob.digest}"` },
    body: blob.bytes(),
  };
}

/** Answers requests to a data endpoint: bytes of blobs, for clients that the registry endpoint redirected. */
export async function handleData(
  { view, faults, log, activity, delay }: Handling,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/" } = request;
  const { pathname: path, searchParams: query } = new URL(url, "http://sample.invalid");
  log.add({ region: view.region, endpoint: "data", method, path: url, at: Date.now() });
  activity.begin(response);
  if (delay > 0) await sleep(delay);
  const head = method === "HEAD";
  if (!isSigned(path, query)) return send(response, REFUSED, head);
  const scope = query.get("scope") ?? "";
  const reference = digestIn(path);
  const honest = () => blobBytes(view, scope, reference);
  const rule = faults.take({ region: view.region, endpoint: "data", repository: scope, reference });
  if (!rule) return send(response, await honest(), head);
  activity.fault();
  return misbehave({ rule, response, head, url, honest });
}
