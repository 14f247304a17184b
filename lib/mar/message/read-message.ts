import { formatPlatform, parsePlatform } from "@/lib/oci/platform/platform";
import { platformOf } from "../input/command/platform-option";
import type { MessageKind } from "./message-kind";
import { DATA_HOST, SIGNALS } from "./signals";

/** An error message: its kind, its position in the text, and the requested platform if it names one. */
export type MessageReading = { kind: MessageKind; at: number; platform?: string };

/**
 * Kinds that mean a blocked data endpoint if the message names one. A certificate or a proxy error is more specific.
 */
const BLOCKED: ReadonlySet<MessageKind> = new Set([
  "name-not-resolved",
  "connection-refused",
  "connection-reset",
  "no-route",
  "connection-timeout",
  "access-denied",
]);

const PLATFORMS: readonly RegExp[] = [
  /no (?:matching manifest|match for platform in manifest|child with platform|manifest (?:found )?for platform)\D{0,12}?\b(\w{2,12}\/[\w-]{2,16}(?:\/v\d{1,2})?)/i,
  /does not match the (?:specified|expected|requested|detected host|detected) platform:?\s?\(?(?:wanted )?"?(\w{2,12}\/[\w-]{2,16}(?:\/v\d{1,2})?)/i,
  /platform "?(\w{2,12}\/[\w-]{2,16}(?:\/v\d{1,2})?)"? (?:is )?not /i,
];
const PODMAN_PLATFORM =
  /for architecture "?([\w-]{2,16})"?,? (?:variant "?([\w.]{0,8})"?,? )?(?:and )?OS "?(\w{2,12})"?/i;

/** The paths of names with any host, with their tags: `sdk:8.0.407` is not about a proxy, `oss/envoyproxy/ratelimit` not about a limit. */
const HOSTED_PATH =
  /(?<=(?<![\w.-])(?:[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?::\d{1,5})?|localhost:\d{1,5})\/)[\w.-]{1,256}(?:\/[\w.-]{1,256}){0,20}(?::\w[\w.-]{0,127})?/gi;
/** The same of names without a host. Not `i/o timeout`, `http/1.1 429`, media types, or what messages say of names. */
const BARE_PATH =
  /(?<![\w./@%+-])(?!(?:i\/o|http\/|application\/|repository\/tag))(?=([a-z0-9][a-z0-9._-]{0,127}(?:\/[a-z0-9][a-z0-9._-]{0,127}){1,20}(?::\w[\w.-]{0,127})?))\1/g;
const asNames = (path: string) => path.replace(/\w/g, "n");

/** Recognizes an error message by its phrases. Returns `undefined` if the text has none. Takes linear time. */
export function readMessage(text: string): MessageReading | undefined {
  const said = text.replace(HOSTED_PATH, asNames).replace(BARE_PATH, asNames);
  for (const [kind, pattern] of SIGNALS) {
    const at = said.search(pattern);
    if (at < 0) continue;
    const isBlocked = BLOCKED.has(kind) && DATA_HOST.test(text);
    const platform = kind === "platform-missing" ? platformIn(text) : undefined;
    return { kind: isBlocked ? "data-endpoint-blocked" : kind, at, ...(platform ? { platform } : {}) };
  }
  return undefined;
}

function platformIn(text: string): string | undefined {
  for (const pattern of PLATFORMS) {
    const platform = parsePlatform(pattern.exec(text)?.[1]?.toLowerCase() ?? "");
    if (platform) return formatPlatform(platform);
  }
  const [, arch, variant, os] = PODMAN_PLATFORM.exec(text) ?? [];
  if (!arch || !os) return undefined;
  return platformOf([
    { name: "arch", value: arch },
    { name: "os", value: os },
    ...(variant ? [{ name: "variant", value: variant }] : []),
  ]);
}
