import type { Region } from "@/lib/mar/region";
import { readImageText } from "../image-text";
import { type ImageReading, type InputReading, invalid } from "../input-reading";
import { readScheme, SCHEME } from "../scheme";
import { type Arguments, type Option, optionValue, readArguments } from "./options";
import { platformOf } from "./platform-option";
import { type CommandForm, type NamePlace, TOOLS, type Tool } from "./tools";

/** Words before a command that do not change it. */
const PREFIXES: ReadonlySet<string> = new Set(
  "sudo doas time env exec command nohup winpty lima k3s microk8s RUN - then do & !".split(" "),
);
const COMMAND_WORDS = 3;

/** Reads the image names of a command. Returns `undefined` for commands that take no image names. */
export function readCommand(words: readonly string[], region: Region): InputReading[] | undefined {
  const [program = "", ...args] = withoutPrefixes(words);
  const tool = TOOLS.get(programName(program));
  if (!tool) return undefined;
  for (let count = 1; count <= COMMAND_WORDS; count++) {
    const before = readArguments(args, tool.flags, count);
    const form = tool.commands.get(before.words.join(" "));
    if (form) return readNames(before.rest, before.options, { tool, form, region });
  }
  return undefined;
}

type Command = { tool: Tool; form: CommandForm; region: Region };

function readNames(args: readonly string[], before: readonly Option[], command: Command): InputReading[] {
  const { place, flags } = command.form;
  const read = readArguments(withoutRedirections(args), flags, place === "first-only" ? 1 : undefined);
  const options = [...before, ...read.options];
  const names = namesAt(place, args, { ...read, options }).filter((name) => name !== "");
  if (names.length === 0) return [invalid("no-name", args.join(" "))];
  return names.map((name) => readName(name, options, command));
}

function namesAt(place: NamePlace, args: readonly string[], { words, options }: Arguments): readonly string[] {
  switch (place) {
    case "first":
    case "first-only":
      return words;
    case "scheme":
      return args.filter((word) => SCHEME.test(word)).slice(0, 1);
    case "source":
      return [optionValue(options, "source") ?? ""];
  }
}

function readName(text: string, options: readonly Option[], { tool, region }: Command): InputReading {
  const reading =
    readScheme(text, { region, hostless: tool.hostless }) ?? readImageText(text, { region, hostless: tool.hostless });
  if (reading.kind !== "image") return reading;
  const platform = platformOf(options);
  const image: ImageReading = platform ? { ...reading, platform } : reading;
  const version = tool === TOOLS.get("helm") ? optionValue(options, "version") : undefined;
  return version === undefined ? image : withVersion(image, version, { region, text });
}

/** Helm's `--version` is the chart's tag. OCI tags have no "+", so Helm writes "_" instead. */
function withVersion(
  image: ImageReading,
  version: string,
  { region, text }: { region: Region; text: string },
): InputReading {
  const tag = version.replaceAll("+", "_");
  if (image.tag !== undefined) return image.tag === tag ? image : invalid("version-conflict", version, nameOf(text));
  if (image.digest !== undefined) return image;
  const reading = readImageText(`${nameOf(text)}:${tag}`, { region, hostless: "refused" });
  return reading.kind === "image" && image.platform ? { ...reading, platform: image.platform } : reading;
}

const nameOf = (text: string) => text.replace(SCHEME, "");

function withoutPrefixes(words: readonly string[]): readonly string[] {
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? "";
    if (/^[A-Za-z_]\w*=/.test(word)) at++;
    else if (word === "sudo" && /^-[ug]$/.test(words[at + 1] ?? "")) at += 3;
    else if (PREFIXES.has(word) || (at > 0 && /^-/.test(word))) at++;
    else break;
  }
  return words.slice(at);
}

/** Returns the program's name: `docker` for `"C:\…\docker.exe"`, `/usr/bin/docker` and `!docker`. */
function programName(word: string): string {
  return word
    .slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1)
    .replace(/^!/, "")
    .replace(/\.exe$/i, "")
    .toLowerCase();
}

function withoutRedirections(args: readonly string[]): string[] {
  const isAlone = (word: string | undefined) => /^[\d&]?>>?$/.test(word ?? "");
  return args.filter((word, at) => !/^[\d&]?>>?/.test(word) && !isAlone(args[at - 1]));
}
