import type { FileKind } from "../kind/file-kind";
import { readFile } from "../read-file";

/** Returns what is found, one per line: `line name`, followed by the parts that were read. */
export function foundLines(text: string, kind?: FileKind, name?: string): string[] {
  return readFile(text, { kind, name }).found.map((found) => {
    if (found.kind === "unread") return `${found.line} unread ${found.reason} ${found.part}`;
    const { repository, tag, digest, platform } = found.image;
    const relation = found.official.relation === "official" ? "" : ` ${found.official.relation}`;
    const reference = `${tag ? `:${tag}` : ""}${digest ? "@digest" : ""}${found.latest ? " latest" : ""}`;
    return `${found.line} ${repository}${reference}${platform ? ` ${platform}` : ""}${relation}`;
  });
}
