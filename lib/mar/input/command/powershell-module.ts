import { POWERSHELL_FOLDER } from "@/lib/mar/kind/artifact-kind";
import type { Region } from "@/lib/mar/region";
import { parseTag } from "@/lib/oci/name/tag";
import { readImageText } from "../image-text";
import type { InputReading } from "../input-reading";

const CMDLET = /^(?:install|save|find|update)-psresource$/i;

/** Reads `Install-PSResource -Name … -Repository MAR`. Returns `undefined` for another or an unnamed gallery. */
export function readPowerShellModule(words: readonly string[], region: Region): InputReading | undefined {
  if (!CMDLET.test(words[0] ?? "")) return undefined;
  const parameters = new Map<string, string>();
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!word.startsWith("-")) parameters.set("name", parameters.get("name") ?? word);
    else if (!(words[at + 1] ?? "-").startsWith("-")) parameters.set(word.slice(1).toLowerCase(), words[++at] ?? "");
  }
  if (!/^(?:mar|mcr)$/i.test(parameters.get("repository") ?? "")) return undefined;
  const name = parameters.get("name")?.toLowerCase();
  if (!name) return undefined;
  // A version range, `[1.0,2.0)`, is not a tag; then the module itself is opened.
  const tag = parseTag(parameters.get("version") ?? "");
  return readImageText(`${POWERSHELL_FOLDER}${name}${tag ? `:${tag}` : ""}`, { region, hostless: "mar" });
}
