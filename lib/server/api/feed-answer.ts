import "server-only";
import { FEED_TYPES, type FeedForm } from "@/lib/contract/feed-path";
import { visibleText } from "@/lib/display/text/visible-text";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { TAGS } from "../cached/freshness";
import { type FeedTags, readFeedTags } from "../feed/asked-tags";
import { atomText } from "../feed/atom";
import { describeImages } from "../feed/described-images";
import { describedDigests, feedOf } from "../feed/feed-of";
import type { FeedPlace } from "../feed/feed-place";
import { jsonFeedText } from "../feed/json-feed";
import { keptFeed, type WrittenFeed } from "../feed/kept-feeds";
import { readFeed } from "../feed/read-feed";
import { BadRequest } from "../http/bad-request";
import { entityTag } from "../http/caching";
import { validatedResponse } from "../http/changing-response";
import { readRegion, readRepository } from "../http/registry-path";
import { cachedRegistryOf } from "../process/cached-registries";
import { currentOrigin } from "../visitor/current-origin";

/** Longest `tags=`, in characters. */
const MOST_CHARACTERS = 1_000;
/** Longest answer, in bytes. */
const MOST_BYTES = 1_000_000;

const WRITERS = { atom: atomText, json: jsonFeedText } as const;

/**
 * Answers with the feed of a repository, `<name>.atom` or `<name>.json`, for the tags in `tags=`.
 * @throws BadRequest, RegistryFailure
 */
export async function answerFeedQuestion(
  request: Request,
  params: { region: string; name: readonly string[] },
): Promise<Response> {
  const region = readRegion(params.region);
  const { form, name } = readForm(params.name.join("/"));
  const repository = readRepository(name);
  const asked = new URL(request.url).searchParams.get("tags") ?? "";
  const tags = readTags(asked);
  const origin = currentOrigin() ?? new URL(request.url).origin;
  const { text, ...written } = await keptFeed(
    `${form} ${requestLocale()} ${origin} ${region} ${repository} ${asked}`,
    () => writeFeed(form, { origin, region, repository }, tags),
  );
  return validatedResponse(
    request,
    { body: () => text, ...written, freshness: TAGS },
    { "Content-Type": `${FEED_TYPES[form]}; charset=utf-8` },
  );
}

async function writeFeed(form: FeedForm, place: Omit<FeedPlace, "images">, tags: FeedTags): Promise<WrittenFeed> {
  const { region, repository } = place;
  const reading = await readFeed(region, repository, tags);
  const images = await describeImages(cachedRegistryOf(region), repository, describedDigests(reading));
  const feed = feedOf(reading, form, { ...place, images });
  const text = WRITERS[form](feed, MOST_BYTES);
  return { text, etag: entityTag(text), changedAt: feed.updated, readAt: reading.readAt };
}

/** The suffix is the last one: `a.json.atom` is the Atom feed of `a.json`. */
function readForm(text: string): { form: FeedForm; name: string } {
  for (const form of ["atom", "json"] as const) {
    if (text.endsWith(`.${form}`)) return { form, name: text.slice(0, -form.length - 1) };
  }
  throw new BadRequest("NAME_UNKNOWN", "a feed's address is /feeds/<region>/<repository>.atom or .json");
}

function readTags(text: string) {
  if (text.length > MOST_CHARACTERS) {
    throw new BadRequest("TAG_INVALID", `tags= has more than ${MOST_CHARACTERS} characters`);
  }
  const read = readFeedTags(text);
  if (read.ok) return read.tags;
  const t = translator("repository");
  const problems = read.problems.map(({ kind, operator, text: part }) => {
    return t(`problems.${kind}`, { operator: visibleText(operator), text: visibleText(part).slice(0, 80) });
  });
  throw new BadRequest("TAG_INVALID", problems.join(" ").slice(0, 400));
}
