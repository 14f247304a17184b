import { regionOfHost } from "@/lib/mar/region";
import type { FoundUnread, OfficialHost } from "./finding";

/** Longest text in front of the host, and longest name that is looked at, in UTF-16 code units. */
const LONGEST = 600;
/** A whole repository behind its host: only its tag or digest is not known. */
const HOST =
  /^(["']?(?:(?:docker|oci):\/\/)?)(mcr\.(?:microsoft\.com|azure\.cn))\/[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9._-]+)*[:@]/;

/**
 * The host of a name of which only the tag or digest is not known: `mcr.microsoft.com/dotnet/aspnet:10.0-${TARGETARCH}`. It can
 * be changed alone. `undefined` if it does not stand in the file as it is.
 */
export function officialHost(source: string, { covers = [] }: FoundUnread): OfficialHost | undefined {
  for (const { start, end } of covers) {
    const [, before = "", host = ""] = HOST.exec(source.slice(start, Math.min(end, start + LONGEST))) ?? [];
    const region = regionOfHost(host);
    if (region) return { start: start + before.length, end: start + before.length + host.length, region };
  }
  return undefined;
}
