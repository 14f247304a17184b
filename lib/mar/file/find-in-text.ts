import type { Region } from "../region";
import type { FileKind } from "./file-kind";
import type { Found } from "./finding";
import type { LineIndex } from "./line-index";

type Setting = { kind: FileKind; region: Region; lines: LineIndex };

/** Names of a text without a grammar of its own: what is read here is spread over several settings; the rest is left over. */
export function findInText(_source: string, _setting: Setting): Found {
  return { names: [], mentions: [], wrongLines: [] };
}
