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

/** What the error message in an input is about; `undefined` where there is none. */
export function messageIn(text: string): ResolveMessage | undefined {
  const message = readMessage(spelledOut(text));
  if (!message) return undefined;
  return { kind: message.kind, ...(ON_THE_WAY.has(message.kind) ? { page: ENDPOINTS_PATH } : {}) };
}

/** The outcome with the message that the input has. */
export function withMessage(outcome: ResolveOutcome, message: ResolveMessage | undefined): ResolveOutcome {
  if (!message) return outcome;
  if (!outcome.ok) return { ok: false, refusal: { ...outcome.refusal, message } };
  return { ok: true, answer: { ...outcome.answer, message } };
}

export type MissingTag = { region: Region; repository: Repository; tag: Tag };

/** The tag that a message says is missing; `undefined` where it says something else or names none. */
export function missingTag(outcome: ResolveOutcome, message: ResolveMessage | undefined): MissingTag | undefined {
  if (message?.kind !== "tag-unknown" || !outcome.ok || outcome.answer.kind !== "image") return undefined;
  const { region, repository, tag } = outcome.answer;
  return tag && { region, repository, tag };
}

/** The message with what the repository's tags tell of the missing one. */
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
