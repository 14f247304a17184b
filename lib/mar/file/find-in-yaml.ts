import { parseAllDocuments, type Scalar } from "yaml";
import { platformOf } from "../input/platform-option";
import type { Region } from "../region";
import type { FileKind } from "./file-kind";
import type { Finding, Found } from "./finding";
import { foundName } from "./found-name";
import { foundValues } from "./found-values";
import type { LineIndex } from "./line-index";
import { mentionsIn } from "./mentions";
import { type PlacedText, placedAt } from "./span";
import { maskTemplates } from "./templates";
import { expandVariables } from "./variables";
import { isText, placedScalar } from "./yaml-text";
import { type YamlValue, type YamlVisit, yamlVisits } from "./yaml-values";

type Setting = { kind: FileKind; region: Region; lines: LineIndex };
type File = Setting & { source: string; masked: string; read: Set<Scalar> };

/**
 * Images of a YAML file: values of `image`, charts' values of `repository` and `tag`, and official names in any other value.
 * Where the text is no YAML, official names are looked for in what cannot be read.
 */
export function findInYaml(source: string, setting: Setting): Found {
  const { text: masked } = maskTemplates(source);
  const documents = parseAllDocuments(masked, {
    // Each key of a map would be compared with each other.
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const file: File = { ...setting, source, masked, read: new Set() };
  const found: Found = { names: [], mentions: [], wrongLines: [] };
  const wrong = new Set<number>();
  for (const document of Array.isArray(documents) ? documents : []) {
    for (const visit of yamlVisits(document)) findIn(visit, file, found);
    for (const { pos } of document.errors) wrong.add(setting.lines.lineAt(pos[0]));
  }
  if (wrong.size > 0) found.mentions.push(...mentionsIn(placedAt(source, { start: 0, end: source.length }), setting));
  return { ...found, wrongLines: [...wrong].sort((a, b) => a - b) };
}

function findIn(visit: YamlVisit, file: File, { names, mentions }: Found): void {
  if (visit.kind === "map") {
    names.push(...findInMap(visit.values, file));
    return;
  }
  const { scalar } = visit.value;
  if (file.read.has(scalar) || !isText(scalar)) return;
  const [start = 0, end = 0] = scalar.range ?? [];
  // What is written over several lines is looked at as it stands there.
  mentions.push(...mentionsIn(placedAt(file.source, { start, end }), file));
}

function findInMap(values: ReadonlyMap<string, YamlValue>, file: File): Finding[] {
  const image = values.get("image");
  const found = image && isText(image.scalar) ? [imageValue(image, values.get("platform"), file)] : [];
  const split = splitName(values);
  if (split) found.push(spreadImage(split, file));
  return found;
}

function imageValue(image: YamlValue, platform: YamlValue | undefined, file: File): Finding {
  const name = placedValue(image, file);
  const wanted = platform && platformOf([{ name: "platform", value: String(platform.scalar.value) }]);
  const setting = { line: file.lines.lineAt(image.usedAt), region: file.region, platform: wanted, written: name.text };
  const expansion =
    file.kind === "compose" ? expandVariables(name, { escape: "$", valueOf: () => undefined }) : undefined;
  if (!expansion?.ok) return foundName(name, setting);
  const { value, variables } = expansion;
  const notes = variables.length > 0 ? [{ kind: "variables", names: variables } as const] : [];
  return foundName(value, { ...setting, notes });
}

type SplitName = { repository: YamlValue } & Partial<Record<"registry" | "tag" | "digest", YamlValue | undefined>>;

/** `repository` with `registry`, `tag` and `digest` of a chart's values; `newName`, `newTag` and `digest` of a kustomization. */
function splitName(values: ReadonlyMap<string, YamlValue>): SplitName | undefined {
  const repository = values.get("repository");
  const [registry, tag, digest] = [values.get("registry"), values.get("tag"), values.get("digest")];
  if (repository && isText(repository.scalar)) return { repository, registry, tag, digest };
  const name = values.get("newName") ?? values.get("name");
  const newTag = values.get("newTag");
  if (!name || !isText(name.scalar) || !(newTag || (values.has("newName") && digest))) return undefined;
  return { repository: name, tag: newTag, digest };
}

function spreadImage({ repository, registry, tag, digest }: SplitName, file: File): Finding {
  const values = {
    repository: placedValue(repository, file),
    registry: textValue(registry, file),
    tag: tag && !isEmpty(tag) ? placedValue(tag, file) : undefined,
    digest: textValue(digest, file),
    numeric: tag !== undefined && !isEmpty(tag) && !isText(tag.scalar),
  };
  return foundValues(values, { line: file.lines.lineAt(repository.usedAt), region: file.region });
}

function textValue(value: YamlValue | undefined, file: File): PlacedText | undefined {
  return value && isText(value.scalar) ? placedValue(value, file) : undefined;
}

const isEmpty = ({ scalar }: YamlValue) => scalar.value === null || scalar.value === "";

function placedValue({ scalar }: YamlValue, { source, masked, read }: File): PlacedText {
  read.add(scalar);
  return placedScalar(source, masked, scalar);
}
