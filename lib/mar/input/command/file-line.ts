import type { Region } from "@/lib/mar/region";
import { readImageText } from "../image-text";
import { type ImageReading, type InputReading, type InvalidReading, invalid } from "../input-reading";
import { readScheme } from "../scheme";
import { readArguments } from "./options";
import { platformOf } from "./platform-option";
import { shellCommands } from "./shell-words";

/** Keys of YAML and JSON whose value is an image name: Compose, Kubernetes, pipelines, dev containers. */
const IMAGE_KEY = /^(?:-\s+)*(?:(?:image|container)\s*:\s+|["'](?:image|container)["']\s*:\s*)(\S.*)$/;
const USES_KEY = /^(?:-\s+)?uses\s*:\s+(["']?docker:\/\/.+)$/;
/** Keys whose value is a command. */
const COMMAND_KEY = /^(?:-\s+)*(?:run|script|bash|pwsh|powershell)\s*:\s+(?![|>])(\S.*)$/;

const NOTHING: ReadonlySet<string> = new Set();

/** Returns the command in a YAML line `run: …`, or the line itself if it has no such key. */
export function commandOf(line: string): string {
  return COMMAND_KEY.exec(line)?.[1]?.replace(/^(["'])(.*)\1$/, "$2") ?? line;
}

/**
 * Reads a line of a Dockerfile, YAML or JSON file that names an image. Returns `undefined` for other lines.
 * @param stages names of the Dockerfile's stages, in lower case. A `FROM` of a stage names no image; `AS` adds a stage
 */
export function readFileLine(line: string, region: Region, stages: Set<string>): InputReading[] | undefined {
  const value = IMAGE_KEY.exec(line)?.[1] ?? USES_KEY.exec(line)?.[1];
  if (value !== undefined) return readValue(value, region);
  const words = shellCommands(line)[0] ?? [];
  const instruction = words[0] ?? "";
  if (/^from$/i.test(instruction)) return readFrom(words.slice(1), { region, stages, shouted: instruction === "FROM" });
  if (/^(?:COPY|ADD)$/.test(instruction)) return readCopy(words.slice(1), { region, stages });
  return undefined;
}

function readValue(value: string, region: Region): InputReading[] | undefined {
  // `{{ … }}` and `${…}` are one value even with spaces.
  const text = /\{\{|\$\{/.test(value) ? value : (shellCommands(value)[0] ?? []).join(" ");
  const name = text.replace(/^["']|["']?[,;]?$/g, "");
  if (name === "" || (/\s/.test(name) && !/\{\{|\$\{/.test(name))) return undefined;
  return [readName(name, region)];
}

type Dockerfile = { region: Region; stages: Set<string> };

/** Reads `FROM [--platform=…] name [AS stage]`. In lower case it is an instruction only if the name looks like one. */
function readFrom(
  args: readonly string[],
  { region, stages, shouted }: Dockerfile & { shouted: boolean },
): InputReading[] | undefined {
  const { options, words } = readArguments(args, NOTHING);
  const [name, as, stage] = words;
  const isForm = words.length <= 1 || (words.length === 3 && /^as$/i.test(as ?? ""));
  if (!isForm || (!shouted && !/[/.:@]/.test(name ?? ""))) return undefined;
  if (name === undefined) return [invalid("no-name", "FROM")];
  const isStage = stages.has(name.toLowerCase());
  if (stage) stages.add(stage.toLowerCase());
  if (isStage) return [];
  if (name === "scratch") return [invalid("no-name", name)];
  const reading = readName(name, region);
  const platform = platformOf(options);
  return [reading.kind === "image" && platform ? { ...reading, platform } : reading];
}

/** Reads `COPY --from=name …`: a stage, its number, or an image. */
function readCopy(args: readonly string[], { region, stages }: Dockerfile): InputReading[] | undefined {
  const from = args.find((word) => word.startsWith("--from="))?.slice("--from=".length);
  if (from === undefined) return undefined;
  const isStage = stages.has(from.toLowerCase()) || !/[/.:@]/.test(from);
  return isStage ? [] : [readName(from, region)];
}

function readName(text: string, region: Region): ImageReading | InvalidReading {
  const context = { region, hostless: "docker-hub" } as const;
  return readScheme(text, context) ?? readImageText(text, context);
}
