import { readArguments } from "../input/options";
import { platformOf } from "../input/platform-option";
import type { Region } from "../region";
import { type Instruction, readInstructions } from "./dockerfile-instructions";
import type { Finding, Found } from "./finding";
import { foundName } from "./found-name";
import type { LineIndex } from "./line-index";
import { mentionsIn } from "./mentions";
import { type PlacedText, placedSlice, placedWords } from "./span";
import { expandVariables, type VariableForm } from "./variables";

type Setting = { region: Region; lines: LineIndex };
type Dockerfile = Setting & { escape: "\\" | "`"; values: Map<string, PlacedText>; stages: Set<string> };

const NOTHING: ReadonlySet<string> = new Set();
const MOUNT_FROM = /--mount=\S*?\bfrom=([^\s,]+)/g;

/** Images of a Dockerfile: `FROM`, `COPY --from=`, `RUN --mount=…,from=`, `# syntax=`, and official names in anything else. */
export function findInDockerfile(source: string, setting: Setting): Found {
  const { directives, instructions } = readInstructions(source);
  const file: Dockerfile = { ...setting, escape: directives.escape, values: new Map(), stages: new Set() };
  const names = directives.syntax ? [nameAt(directives.syntax, file)] : [];
  for (const instruction of instructions) names.push(...namesIn(instruction, file));
  const mentions = instructions.flatMap(({ keyword, args }) => (keyword === "FROM" ? [] : mentionsIn(args, file)));
  return { names, mentions, wrongLines: [] };
}

function namesIn({ keyword, args, start }: Instruction, file: Dockerfile): Finding[] {
  switch (keyword) {
    case "ARG":
      if (file.stages.size === 0) readArg(args, file);
      return [];
    case "FROM":
      return fromInstruction(args, start, file);
    case "COPY":
    case "ADD": {
      const from = placedWords(args).find(({ text }) => /^--from=./.test(text));
      return from ? imageOrStage(placedSlice(from, "--from=".length), file) : [];
    }
    case "RUN":
      return [...args.text.matchAll(MOUNT_FROM)].flatMap(({ 0: whole, 1: name = "", index }) =>
        imageOrStage(placedSlice(args, index + whole.length - name.length, index + whole.length), file),
      );
    default:
      return [];
  }
}

/** Only what stands before the first `FROM` has a value in one. */
function readArg(args: PlacedText, { values }: Dockerfile): void {
  for (const word of placedWords(args)) {
    const equals = word.text.indexOf("=");
    if (equals > 0) values.set(word.text.slice(0, equals), unquoted(placedSlice(word, equals + 1)));
  }
}

/** `FROM [--platform=…] name [AS stage]`. */
function fromInstruction(args: PlacedText, start: number, file: Dockerfile): Finding[] {
  const words = placedWords(args);
  const named = words.filter(({ text }) => !text.startsWith("--"));
  const [name, as, stage] = named;
  const isStage = name !== undefined && file.stages.has(name.text.toLowerCase());
  file.stages.add(stage && /^as$/i.test(as?.text ?? "") ? stage.text.toLowerCase() : `${file.stages.size}`);
  if (!name) {
    return [{ kind: "unread", line: file.lines.lineAt(start), text: "FROM", reason: "no-name", part: "FROM" }];
  }
  if (isStage || name.text === "scratch") return [];
  const { options } = readArguments(
    words.map(({ text }) => text).filter((text) => text.startsWith("--")),
    NOTHING,
  );
  const platform = platformOf(options);
  return [nameAt(unquoted(name), file, platform)];
}

function imageOrStage(name: PlacedText, file: Dockerfile): Finding[] {
  const isStage = file.stages.has(name.text.toLowerCase()) || !/[/.:@$]/.test(name.text);
  return isStage ? [] : [nameAt(unquoted(name), { ...file, values: new Map() })];
}

/** A name with the values of its variables; one that the file has no value for stays unread. */
function nameAt(name: PlacedText, { region, lines, values, ...file }: Dockerfile, platform?: string): Finding {
  const line = lines.lineAt(name.places[0] ?? 0);
  const form: VariableForm = { escape: file.escape, valueOf: (variable) => values.get(variable) };
  const expansion = expandVariables(name, form);
  if (!expansion.ok) return foundName(name, { line, region, written: name.text });
  const { value, variables } = expansion;
  const notes = variables.length > 0 ? [{ kind: "variables", names: variables } as const] : [];
  return foundName(value, { line, region, platform, notes, written: name.text });
}

function unquoted(placed: PlacedText): PlacedText {
  return /^(["']).*\1$/.test(placed.text) && placed.text.length > 1
    ? placedSlice(placed, 1, placed.text.length - 1)
    : placed;
}
