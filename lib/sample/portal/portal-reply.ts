import type { RegionView } from "../content/region-view";
import { jsonReply, type Reply } from "../http/reply";
import { portalEntry } from "./entries";

/**
 * Answers as the official portal does: only the global host has it, and only for repositories whose teams signed up.
 */
export function portalDetailsReply(view: RegionView, repository: string): Reply {
  const entry = view.region === "global" && view.repository(repository) ? portalEntry(repository) : undefined;
  return entry ? jsonReply(200, entry) : jsonReply(404, { message: "no such repository in the catalog" });
}
