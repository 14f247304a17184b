import { POWERSHELL_FOLDER } from "@/lib/mar/kind/artifact-kind";
import type { MessageReading } from "@/lib/mar/message/read-message";
import type { Region } from "@/lib/mar/region";
import { parseTag } from "@/lib/oci/name/tag";
import { readImageText } from "../image-text";
import { type ImageReading, type InputReading, type InvalidReading, invalid } from "../input-reading";

type Read = {
  message: MessageReading;
  /** The result from official names in the message. */
  named: ImageReading | InvalidReading | undefined;
  /** The result of reading it as a command or words to search for. */
  formed: InputReading;
  region: Region;
};

/** Words before an image name in messages. */
const NAMED =
  /(?:image|short-name|manifest for|denied for|pulling from|repository|reference|resolve|artifact|unpack|pull|pulling)[ :]{1,3}["'`\u201c]?(?!(?:linux|windows|darwin|freebsd)\/[a-z0-9]{1,8}\b)([a-z0-9][\w.-]{0,80}(?::\d{1,5}(?=\/))?(?:\/[\w.-]{1,100}){1,6}(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?)/i;
const PACKAGE =
  /package(?:\(s\)| with name)?:? '([\w.-]{1,100})'(?:.{0,12}\bversion '([\w.+-]{1,60})')?.{0,120}repository '?(?:mar|mcr)\b/i;

/**
 * A tag that a message mentions apart from its repository: `at version "1.2.3"`, `at tag '8.0'`, `manifest tagged by
 * "8.0"`.
 */
const TAG = /\b(?:(?:at|with) (?:version|tag)|tagged by)[ :]{1,2}["'`](\w[\w.+-]{0,127})["'`]/gi;

/** A shorter message without a name is searched for: "rate limit" may be what people look for. */
const MESSAGE_WORDS = 4;
const MESSAGE_LENGTH = 24;

/**
 * Returns the image that an error message is about: by its official name, else by the command beside it, else by any
 * name in it.
 */
export function readMessageName(text: string, { message, named, formed, region }: Read): InputReading {
  const reading = named?.kind === "image" ? named : (nameOf(formed) ?? named ?? nameIn(text, region));
  if (reading?.kind === "image") {
    const { platform } = message;
    return { ...withTag(reading, text), ...(platform ? { platform } : {}) };
  }
  if (reading) return reading;
  const isMessage = text.length >= MESSAGE_LENGTH && text.trim().split(/\s+/).length >= MESSAGE_WORDS;
  return isMessage ? invalid("no-name", text.trim()) : formed;
}

/** Adds the only tag in the message to an image without one. Registries write `_` for the `+` of a version. */
function withTag(image: ImageReading, text: string): ImageReading {
  if (image.tag || image.digest) return image;
  const [said, another] = new Set([...text.matchAll(TAG)].map(([, tag = ""]) => tag.replaceAll("+", "_")));
  const tag = said !== undefined && another === undefined ? parseTag(said) : undefined;
  return tag ? { ...image, tag } : image;
}

function nameOf(formed: InputReading): InputReading | undefined {
  return formed.kind === "image" || formed.kind === "digest" ? formed : undefined;
}

function nameIn(text: string, region: Region): InputReading | undefined {
  const [, module, version] = PACKAGE.exec(text) ?? [];
  if (module) {
    const name = `${POWERSHELL_FOLDER}${module.toLowerCase()}${version ? `:${version.replaceAll("+", "_")}` : ""}`;
    return readImageText(name, { region, hostless: "mar" });
  }
  const name = NAMED.exec(text)?.[1]?.replace(/(?<![._-])[._-]+$/, "");
  const reading = name === undefined ? undefined : readImageText(name, { region, hostless: "docker-hub" });
  return reading?.kind === "image" ? reading : undefined;
}
