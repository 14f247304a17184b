import "server-only";
import type { AboutView, ImageView, PortalView, ReadmeView } from "@/lib/contract/about/about-view";
import type { TagListView } from "@/lib/contract/page/tag-list-view";
import type { Region } from "@/lib/mar/region";
import { endedLines } from "@/lib/mar/tag-list/ended-lines";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { spoilDraft } from "../exchange/draft";
import { readDescribedImage } from "../image/described-image";
import { RegistryFailure } from "../problem/registry-failure";
import { cachedRegistryOf } from "../process/cached-registries";
import { portalOfProcess } from "../process/portal";
import { orderOf } from "../tag-list/known-tags";
import { withPatience } from "../waiting/patience";

/** How long a page stays open for what is said about its repository, in milliseconds: it is whole without it. */
const PATIENCE = 1_000;
/** The same for what is known already, in memory or in the store, while the portal is left alone. */
const PATIENCE_WITH_THE_KNOWN = 100;
/** The same for a README that the address opens. */
const README_PATIENCE = 3_000;

type Question = { region: Region; repository: Repository };

/**
 * Returns what is known about a repository within a second. The portal, and the image, are asked only once the list of tags is there;
 * `undefined` says that it cannot be read. Never rejects.
 */
export async function readAboutView(question: Question, list: Promise<TagListView | undefined>): Promise<AboutView> {
  const view = await list;
  if (!view) return { image: { kind: "unread" }, portal: { kind: "unasked" }, now: Date.now() };
  const [image, portal] = await Promise.all([
    withPatience(describedImage(question, view), PATIENCE),
    portalView(question),
  ]);
  return { image: image ?? { kind: "late" }, portal, now: Date.now() };
}

/** Returns the README, if it comes in time: the visitor asked for it, so the page waits longer. */
export async function readReadmeView(
  { repository }: Question,
  list: Promise<TagListView | undefined>,
): Promise<ReadmeView> {
  if (!(await list)) return { kind: "none" };
  const asked = portalOfProcess()
    ?.readme(repository)
    .then(
      (readme): ReadmeView => {
        if (!readme) return { kind: "none" };
        return readme.html === "" ? { kind: "unreadable" } : { kind: "shown", ...readme };
      },
      (failure): ReadmeView => {
        if (failure instanceof RegistryFailure) return { kind: "none" };
        throw failure;
      },
    );
  if (!asked) return { kind: "none" };
  return (await withPatience(asked, README_PATIENCE)) ?? { kind: "late" };
}

async function portalView({ repository }: Question): Promise<PortalView> {
  const portal = portalOfProcess();
  if (!portal) return { kind: "off" };
  const asked = portal.details(repository).then(
    ({ value, readAt }): PortalView =>
      value ? { kind: "listed", details: value, readAt } : { kind: "not-listed", readAt },
    (failure): PortalView => {
      if (!(failure instanceof RegistryFailure)) throw failure;
      spoilDraft();
      return { kind: "failed" };
    },
  );
  return (await withPatience(asked, portal.isWorthWaiting ? PATIENCE : PATIENCE_WITH_THE_KNOWN)) ?? { kind: "late" };
}

/** Returns what the usual image says of itself; nothing if its row is not on the page, which then would not read it. */
async function describedImage({ region, repository }: Question, { rows }: TagListView): Promise<ImageView> {
  const cached = cachedRegistryOf(region);
  const tag = await usualTag(cached.known.tags(repository)?.value, repository);
  if (!tag || !rows.some((row) => row.kind === "tag" && row.tag === tag)) return { kind: "unread" };
  try {
    return { kind: "described", ...(await readDescribedImage({ cached, region, repository }, tag)) };
  } catch (failure) {
    if (failure instanceof RegistryFailure) return { kind: "unread" };
    throw failure;
  }
}

/** Returns the first tag in the suggested order. */
async function usualTag(
  names: Parameters<typeof orderOf>[0] | undefined,
  repository: Repository,
): Promise<Tag | undefined> {
  if (!names) return undefined;
  const { suggested } = await orderOf(names, endedLines(repository, Date.now()));
  const [first] = suggested;
  return first === undefined ? undefined : parseTag(names.at(first) ?? "");
}
