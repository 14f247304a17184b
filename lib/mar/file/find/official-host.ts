import { regionOfHost } from "@/lib/mar/region";
import type { FoundUnread, OfficialHost } from "./finding";

/** The longest text before the host, and the longest name, in UTF-16 code units. */
const LONGEST = 600;
/** A whole repository after its host: only its tag or digest is not known. */
const HOST =
  /^(["']?(?:(?:docker|oci):\/\/)?)(mcr\.(?:microsoft\.com|azure\.cn))\/[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9._-]+)*[:@]/;

/**
 * Returns the host of a name of which only the tag or digest is not known:
 * `mcr.microsoft.com/dotnet/aspnet:10.0-${TARGETARCH}`. It can be changed alone. Returns `undefined` if it is not in
 * the file as it is.
 */
export function officialHost(source: string, { covers = [] }: FoundUnread): OfficialHost | undefined {
  for (const { start, end } of covers) {
    const [, before = "", host = ""] = HOST.exec(source.slice(start, Math.min(end, start + LONGEST))) ?? [];
    const region = regionOfHost(host);
    if (region) return { start: start + before.length, end: start + before.length + host.length, region };
  }
  return undefined;
}
