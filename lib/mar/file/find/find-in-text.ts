import type { Region } from "@/lib/mar/region";
import type { FileKind } from "../kind/file-kind";
import type { LineIndex } from "../line-index";
import { textSettings } from "../split/text-settings";
import type { FileValues } from "../values/file-values";
import { findInYaml } from "../yaml/find-in-yaml";
import type { Finding, Found } from "./finding";
import { eachOnce, foundInSettings } from "./found-in-settings";

type Reading = { kind: FileKind; region: Region; lines: LineIndex; values: FileValues };

/**
 * Finds names spread over several settings of a text: blocks of HCL, sections of TOML, `--set` of commands, YAML in
 * Markdown.
 */
export function findInText(source: string, reading: Reading): Found {
  const fenced = reading.kind === "markdown" ? namesInFences(source, reading) : [];
  return { names: eachOnce([...fenced, ...namesInSettings(source, reading)]), mentions: [], wrongLines: [] };
}

/** Finds names of MAR spread over several settings of one level of a text. */
export function namesInSettings(source: string, reading: Reading): Finding[] {
  return textSettings(source, reading)
    .flatMap((map) => foundInSettings(map, { region: reading.region, inherits: false }).names)
    .filter(({ kind }) => kind === "image");
}

const FENCE = /^[ \t]{0,40}(?:```|~~~)[ \t]{0,20}ya?ml\b[^\r\n]*\r?\n/gim;

/** Finds names in the YAML of a document. */
function namesInFences(source: string, reading: Reading): Finding[] {
  const names: Finding[] = [];
  for (const { 0: opening, index } of source.matchAll(FENCE)) {
    const start = index + opening.length;
    const close = /^[ \t]*(?:```|~~~)/m.exec(source.slice(start, start + LONGEST_FENCE));
    const end = close ? start + close.index : start;
    if (!/mcr\./i.test(source.slice(start, end))) continue;
    const found = findInYaml(source, { ...reading, kind: "helm-values", part: { start, end } });
    names.push(...found.names.filter(({ kind }) => kind === "image"));
  }
  return names;
}

const LONGEST_FENCE = 20_000;
