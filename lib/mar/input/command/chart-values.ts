import type { Region } from "@/lib/mar/region";
import { readImageText } from "../image-text";
import type { InputReading } from "../input-reading";
import { shellCommands } from "./shell-words";

const KEY = /^(registry|repository|tag|digest)\s*:\s+(\S.*)$/;

/**
 * Reads chart values with the image name spread over lines: `repository: …`, `tag: …`, also `registry:` and `digest:`.
 * Returns `undefined` without a repository, or if a repeated key makes it ambiguous.
 */
export function readChartValues(lines: readonly string[], region: Region): InputReading | undefined {
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, key = "", value = ""] = KEY.exec(line) ?? [];
    if (key && values.has(key)) return undefined;
    const words = shellCommands(value)[0] ?? [];
    if (words.join("") !== "") values.set(key, words.join(" "));
  }
  const repository = values.get("repository");
  if (repository === undefined) return undefined;
  const [registry, tag, digest] = ["registry", "tag", "digest"].map((key) => values.get(key));
  const text = `${registry ? `${registry}/` : ""}${repository}${tag ? `:${tag}` : ""}${digest ? `@${digest}` : ""}`;
  return readImageText(text, { region, hostless: "docker-hub" });
}
