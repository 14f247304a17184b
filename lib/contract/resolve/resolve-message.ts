import { spelledOut } from "@/lib/mar/input/text/read-text";
import { ON_THE_WAY } from "@/lib/mar/message/message-kind";
import { readMessage } from "@/lib/mar/message/read-message";
import { DEFAULT_REGION, REGION_HOSTS, type Region } from "@/lib/mar/region";
import { nearestTags } from "@/lib/mar/replacement/nearest-tags";
import { formatImageName } from "@/lib/oci/name/image-name";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { ENDPOINTS_PATH, imagePath } from "../page/page-path";
import { NEAREST } from "./nearest-names";
import type { NamedPage, ResolveMessage, ResolveOutcome } from "./resolve";

/** Reads the error message in an input. Returns `undefined` if there is no such message. */
export function messageIn(text: string): ResolveMessage | undefined {
  const message = readMessage(spelledOut(text));
  if (!message) return undefined;
  return { kind: message.kind, ...(ON_THE_WAY.has(message.kind) ? { page: ENDPOINTS_PATH } : {}) };
}

/** Adds the input's message to the outcome. */
export function withMessage(outcome: ResolveOutcome, message: ResolveMessage | undefined): ResolveOutcome {
  if (!message) return outcome;
  if (!outcome.ok) return { ok: false, refusal: { ...outcome.refusal, message } };
  return { ok: true, answer: { ...outcome.answer, message } };
}

export type MissingTag = { region: Region; repository: Repository; tag: Tag };

/** Returns the tag that a message reports missing. Returns `undefined` if it reports something else or names no tag. */
export function missingTag(outcome: ResolveOutcome, message: ResolveMessage | undefined): MissingTag | undefined {
  if (message?.kind !== "tag-unknown" || !outcome.ok || outcome.answer.kind !== "image") return undefined;
  const { region, repository, tag } = outcome.answer;
  return tag && { region, repository, tag };
}

/** Adds to the message whether the repository lists the missing tag, and the nearest ones. */
export function withTags(
  message: ResolveMessage,
  { region, repository, tag }: MissingTag,
  tags: readonly string[],
): ResolveMessage {
  if (tags.includes(tag)) return { ...message, tagListed: true };
  const host = region === DEFAULT_REGION ? "" : `${REGION_HOSTS[region].registry}/`;
  const pages = nearestTags(tags, tag)
    .slice(0, NEAREST)
    .flatMap((name): NamedPage[] => {
      const near = parseTag(name);
      if (!near) return [];
      const image = { repository, tag: near };
      return [{ input: `${host}${formatImageName(image)}`, region, path: imagePath(image, { region }) }];
    });
  return { ...message, tagListed: false, tags: pages };
}
