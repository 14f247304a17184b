import { readArguments } from "@/lib/mar/input/command/options";
import { platformOf } from "@/lib/mar/input/command/platform-option";
import type { Region } from "@/lib/mar/region";
import { argumentPlaces, type PlacedName, withoutSharedPlaces } from "../dockerfile/argument-places";
import { DockerfileArguments } from "../dockerfile/arguments";
import { type Instruction, readInstruction, readInstructions } from "../dockerfile/instructions";
import { quotedWords } from "../dockerfile/quoted-words";
import { type EscapeMark, expandWord } from "../dockerfile/word";
import type { LineIndex } from "../line-index";
import { type PlacedText, placedSlice, placedWords, runsOf } from "../span";
import type { Finding, Found } from "./finding";
import { foundName } from "./found-name";
import { mentionsIn } from "./mentions";

type Setting = { region: Region; lines: LineIndex };
type Dockerfile = Setting & { mark: EscapeMark; values: DockerfileArguments; stages: Set<string> };
type Name = { finding: Finding; placed?: PlacedName };

/**
 * Finds the images of a Dockerfile as BuildKit reads it: `FROM`, `COPY --from=`, `RUN --mount=…,from=`, `# syntax=`,
 * the same after `ONBUILD`, and official names in anything else.
 */
export function findInDockerfile(source: string, setting: Setting): Found {
  const { directives, instructions } = readInstructions(source);
  const values = new DockerfileArguments(directives.escape);
  const file: Dockerfile = { ...setting, mark: directives.escape, values, stages: new Set() };
  const names: Name[] = directives.syntax
    ? [{ finding: foundName(directives.syntax, settingAt(directives.syntax, file)) }]
    : [];
  for (const instruction of instructions) names.push(...namesIn(instruction, file));
  const read = new Set(
    names.flatMap(({ finding, placed }) => (finding.kind === "image" ? (placed?.value.places ?? []) : [])),
  );
  const mentions = instructions.flatMap((instruction) =>
    textsOf(instruction, file.mark, read).flatMap((text) => mentionsIn(text, file)),
  );
  return { names: withWritablePlaces(names, values), mentions, wrongLines: [] };
}

/** Returns the texts in which names may be mentioned, except values from which a name was read: that name says more. */
function textsOf({ keyword, args, heredocs }: Instruction, mark: EscapeMark, read: ReadonlySet<number>): PlacedText[] {
  if (keyword === "FROM") return [];
  if (keyword !== "ARG") return [args, ...heredocs];
  return quotedWords(args, mark).filter(({ places }) => !places.some((place) => read.has(place)));
}

/** Returns the instruction's names. In a `FROM`, only arguments from before the first `FROM` have a value. */
function namesIn(instruction: Instruction, file: Dockerfile): Name[] {
  const { keyword, args, start } = instruction;
  if (keyword === "FROM") {
    file.values.enterStage();
    return fromInstruction(args, start, file);
  }
  if (keyword === "ARG") file.values.declare(args);
  else file.values.noteUse(instruction);
  return sourcesOf(instruction, file.mark)
    .map((source) => ({ finding: imageOrStage(source, file) }))
    .flatMap(({ finding }) => (finding ? [{ finding }] : []));
}

/** Returns the sources of files in the flags of an instruction. */
function sourcesOf({ keyword, args }: Instruction, mark: EscapeMark): PlacedText[] {
  if (keyword === "ONBUILD") {
    const inner = readInstruction(args);
    return inner && inner.keyword !== "ONBUILD" ? sourcesOf(inner, mark) : [];
  }
  const words = placedWords(args);
  const afterFlags = words.findIndex(({ text }) => !text.startsWith("--"));
  const flags = (afterFlags < 0 ? words : words.slice(0, afterFlags)).map(unquoted);
  if (keyword === "COPY" || keyword === "ADD") return flags.flatMap((flag) => valueBehind(flag, /^--from=/i));
  if (keyword !== "RUN") return [];
  return flags.flatMap((flag) => valueBehind(flag, /^--mount=/i).flatMap(mountSource));
}

function mountSource(options: PlacedText): PlacedText[] {
  return [...options.text.matchAll(/[^,]+/g)].flatMap(({ 0: option, index }) =>
    valueBehind(placedSlice(options, index, index + option.length), /^["']?from=/i),
  );
}

function valueBehind(word: PlacedText, key: RegExp): PlacedText[] {
  const length = key.exec(word.text)?.[0].length;
  return length === undefined || length === word.text.length ? [] : [unquoted(placedSlice(word, length))];
}

/** Reads `FROM [--platform=…] name [AS stage]`. */
function fromInstruction(args: PlacedText, start: number, file: Dockerfile): Name[] {
  const words = placedWords(args);
  const [name, as, stage] = words.filter(({ text }) => !text.startsWith("--"));
  const finding = name && baseOf(name, words, file);
  if (stage && /^as$/i.test(as?.text ?? "")) file.stages.add(unquoted(stage).text.toLowerCase());
  if (name) return finding ? [finding] : [];
  const line = file.lines.lineAt(start);
  return [{ finding: { kind: "unread", line, text: "FROM", reason: "no-name", part: "FROM" } }];
}

/** Returns the base image of a stage. Returns `undefined` if it is an earlier stage or empty. */
function baseOf(name: PlacedText, words: readonly PlacedText[], file: Dockerfile): Name | undefined {
  const expanded = expandWord(name, file.values);
  const setting = { ...settingAt(name, file), platform: platformIn(words, file) };
  // The unexpanded name shows which value is missing.
  const asWritten = () => foundName(name, setting);
  if (!expanded.ok) return { finding: asWritten() };
  const { value, variables, unset } = expanded;
  if (value.text === "scratch" || file.stages.has(value.text.toLowerCase())) return undefined;
  const notes = variables.length > 0 ? [{ kind: "variables", names: variables } as const] : [];
  const finding = foundName(value, { ...setting, notes });
  if (finding.kind === "image") {
    return { finding, placed: { value, places: variables.length > 0 ? argumentPlaces(value) : finding.places } };
  }
  const [part] = unset;
  if (part === undefined) return { finding, placed: { value } };
  const covers = [...runsOf(name), ...runsOf(value)];
  const unread = { kind: "unread", line: setting.line, text: name.text, covers, reason: "variable", part } as const;
  return { finding: finding.kind === "unread" ? unread : asWritten(), placed: { value } };
}

function platformIn(words: readonly PlacedText[], { values }: Dockerfile): string | undefined {
  const flags = words.filter(({ text }) => text.startsWith("--"));
  const known = flags.flatMap((flag) => {
    const expanded = expandWord(flag, values);
    return expanded.ok && expanded.unset.length === 0 ? [expanded.value.text] : [];
  });
  return platformOf(readArguments(known, new Set()).options);
}

/** Reads a source of files: an image or a stage. The builder does not expand variables in it. */
function imageOrStage(name: PlacedText, file: Dockerfile): Finding | undefined {
  const isStage = file.stages.has(name.text.toLowerCase()) || !/[/.:@$]/.test(name.text);
  return isStage ? undefined : foundName(name, settingAt(name, file));
}

function settingAt(name: PlacedText, { region, lines }: Dockerfile) {
  return { line: lines.lineAt(name.places[0] ?? 0), region, written: name.text };
}

function withWritablePlaces(names: readonly Name[], values: DockerfileArguments): Finding[] {
  const placed = names.map(({ placed }) => placed ?? { value: { text: "", places: [] } });
  const places = withoutSharedPlaces(placed, (place) => values.isUsedAt(place));
  return names.map(({ finding, placed: own }, at) =>
    finding.kind === "image" && own ? { ...finding, places: places[at] ?? finding.places } : finding,
  );
}

function unquoted(placed: PlacedText): PlacedText {
  return /^(["']).*\1$/.test(placed.text) && placed.text.length > 1
    ? placedSlice(placed, 1, placed.text.length - 1)
    : placed;
}
