import { numberOf } from "../content/archive/choice";
import type { RegionView } from "../content/region-view";
import type { RepositoryIndex } from "../content/repository/repository-index";
import { jsonReply, type Reply } from "../http/reply";
import { portalEntry } from "./entries";

const MINUTE = 60_000;
/** Longest time between the build of an image and its push, in minutes. */
const LATEST_PUSH = 18 * 60;

const UNLISTED = jsonReply(404, { message: "no such repository in the catalog" });

/** Returns the repository, if the portal lists it: only the global host has a portal. */
function listed(view: RegionView, name: string): RepositoryIndex | undefined {
  return view.region === "global" && portalEntry(name) ? view.repository(name) : undefined;
}

/** Answers as the official portal does, only for repositories whose teams signed up. */
export function portalDetailsReply(view: RegionView, name: string): Reply {
  return listed(view, name) ? jsonReply(200, portalEntry(name)) : UNLISTED;
}

/** Answers with all tags: when each was pushed first and last, and its digest if the image was made before. */
export function portalTagsReply(view: RegionView, name: string): Reply {
  const repository = listed(view, name);
  if (!repository) return UNLISTED;
  const pushed = (build: string) => {
    const created = repository.content.builds.get(build)?.created ?? "";
    return new Date(Date.parse(created) + numberOf(`push ${name} ${build}`, LATEST_PUSH) * MINUTE).toISOString();
  };
  const tags = view.tags(repository).flatMap((tag) => {
    const target = view.target(repository, tag);
    if (!target) return [];
    let first = target;
    while (first.previous) first = first.previous;
    const digest = repository.knownDigest(target);
    return {
      name: tag,
      repository: name,
      ...(digest ? { digest } : {}),
      createdDate: pushed(first.build),
      lastModifiedDate: pushed(target.build),
      operatingSystem: "linux",
    };
  });
  return jsonReply(200, tags);
}
