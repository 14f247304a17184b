import "server-only";
import type { ChartFile, ChartLimit, RefusedEntry } from "@/lib/contract/image/chart";
import { readEntryPath, showEntryName } from "./entry-path";
import { fileRole } from "./file-role";
import type { ChartLimits } from "./limits";
import { textOf } from "./text-of";
import type { UnpackedEntry } from "./unpack";

/**
 * A file with its path from the archive's top folder: the chart's own folder is unknown until `Chart.yaml` is found.
 */
type FoundFile = { folder: string; file: ChartFile };

export type Collection = { found: FoundFile[]; refused: RefusedEntry[]; limited: ChartLimit[] };

/** Sorts an archive's entries into files and refused entries. */
export async function collectFiles(entries: AsyncIterable<UnpackedEntry>, limits: ChartLimits): Promise<Collection> {
  const found: FoundFile[] = [];
  const refused: RefusedEntry[] = [];
  const limited = new Set<ChartLimit>();
  const seen = new Set<string>();
  const refuse = (name: string, reason: RefusedEntry["reason"]) =>
    refused.push({ path: showEntryName(name, limits.path), reason });
  let count = 0;
  let textLeft = limits.text;
  for await (const entry of entries) {
    count += 1;
    if (count > limits.entries) {
      limited.add("entries");
      break;
    }
    const where = readEntryPath(entry.name, limits.path);
    if (!where.ok) {
      refuse(entry.name, where.reason);
      continue;
    }
    if (entry.type === "directory") continue;
    const bad = refusalOfType(entry.type);
    const key = `${where.folder}/${where.path}`;
    if (bad || where.path === "" || seen.has(key)) {
      refuse(entry.name, bad ?? (where.path === "" ? "other-folder" : "duplicate"));
      continue;
    }
    seen.add(key);
    const file = await readFile(entry, where.path, textLeft, limits);
    if (file.text !== undefined) textLeft -= file.size;
    if (file.notKept === "over-total") limited.add("text");
    found.push({ folder: where.folder, file });
  }
  return { found, refused, limited: [...limited] };
}

function refusalOfType(type: UnpackedEntry["type"]): RefusedEntry["reason"] | undefined {
  switch (type) {
    case "file":
    case "contiguous-file":
      return undefined;
    case "link":
    case "symlink":
      return "link";
    case "character-device":
    case "block-device":
    case "fifo":
      return "device";
    default:
      return "unknown-type";
  }
}

async function readFile(entry: UnpackedEntry, path: string, textLeft: number, limits: ChartLimits): Promise<ChartFile> {
  const { size } = entry;
  const role = fileRole(path);
  const file = { path, size, role };
  if (role === "other" || role === "sub-chart") return { ...file, notKept: "listed-only" };
  if (size > limits.file) return { ...file, notKept: "too-large" };
  // A chart is useless without its Chart.yaml, so that file is kept wherever it is in the archive.
  if (size > textLeft && role !== "chart-yaml") return { ...file, notKept: "over-total" };
  const text = textOf(await entry.bytes());
  return text === undefined ? { ...file, notKept: "not-text" } : { ...file, text };
}
