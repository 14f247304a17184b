import type { FileKind } from "./file-kind";

/** The number of characters that are read if the file's name does not tell. */
const HEAD = 20_000;

/** The first line of a Dockerfile. */
const INSTRUCTION =
  /^(?:FROM|ARG|RUN|COPY|ADD|ENV|LABEL|WORKDIR|USER|SHELL|EXPOSE|CMD|ENTRYPOINT|VOLUME|ONBUILD)[ \t]+\S/;
const LOWER_FROM = /^(?:from|arg)[ \t]+["$\w]\S*(?:[ \t]+as[ \t]+\S+)?[ \t]*$/;
const BLOCK =
  /^(?:resource|variable|data|provider|module|output|terraform|locals|job|target|group|function|source|build|moved|import|check|removed)\b[\w \t."-]{0,200}\{[ \t]*\r?$/m;
const BICEP =
  /^(?:targetScope[ \t]*=|@(?:description|secure|allowed|minLength|maxLength|export|sys)\b|(?:module|resource)[ \t]+\w+[ \t]+'|param[ \t]+\w+[ \t]+[\w[\]?|'. -]{1,200}=|(?:using|extension|provider)[ \t]+['\w]|import[ \t]+(?:'|[^'"\r\n]{0,300}[ \t]from[ \t]+'br)|metadata[ \t]+\w+[ \t]*=)/m;
const SOURCE =
  /^(?:package [\w.]+;?[ \t]*\r?$|import [\w.*{"'(]|using [\w.= ]+;|from [\w.]+ import |#include |func |def |class |public |namespace |module\.exports|const \w+ ?=|(?:export )?(?:const|let|function|class) |load\(|pipeline \{|<[?!\w])/m;
const SHELL =
  /^(?:(?:docker|podman|kubectl|helm|az|oras|skopeo|curl|sudo|echo)[ \t]|export \w+=|set -[a-z]|if \[|Write-Host|param ?\(|\$[A-Za-z_:]+ *= *)/m;
const ASSIGNMENT = /^(?:export[ \t]+)?[A-Za-z_][\w.]*=/;
const YAML_LINE = /^[ \t]*(?:-[ \t]+)?(?:"[^"\r\n]{1,200}"|'[^'\r\n]{1,200}'|[\w./-]+):(?:[ \t\r]|$)/m;

/** Returns the kind of a text by how it begins. Each expression here takes linear time. */
export function kindOfText(text: string, isYaml = false): FileKind {
  const head = text.slice(0, HEAD).replace(/^\uFEFF/, "");
  if (isJson(head) && !BICEP.test(head)) return /"apiVersion"\s*:/.test(head) ? "kubernetes" : "devcontainer";
  const first = firstLine(head);
  if (!isYaml && head.startsWith("#!")) return /^#!.*\b(?:python|node|ruby|perl|php)/.test(head) ? "source" : "script";
  if (isYaml || !/^```/m.test(head)) {
    const yaml = kindOfYaml(head);
    if (yaml) return yaml;
    if (isYaml) return "helm-values";
  }
  return kindByFirstLine(head, first) ?? kindByLines(head) ?? "text";
}

function kindOfYaml(head: string): FileKind | undefined {
  const has = (key: string) => new RegExp(`^["']?(?:${key})["']?:`, "m").test(head);
  if (/^[ \t]*apiVersion:/m.test(head) && /^[ \t]*kind:/m.test(head)) return "kubernetes";
  if (has("on") && has("jobs")) return "pipeline";
  if (has("stages|jobs|steps|extends") && (has("trigger|pr|pool|resources|stages|steps") || has("version")))
    return "pipeline";
  const isGitlab =
    /^[ \t]+(?:before_|after_)?script:/m.test(head) ||
    (has("image|default|stages") && /^services:[ \t]*\r?\n[ \t]*-/m.test(head));
  if (isGitlab && !has("apiVersion")) return "pipeline";
  if (/^services:(?:[ \t]*[{&#].*|[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n){0,20}[ \t]+[^\s-#].*)/m.test(head))
    return "compose";
  return undefined;
}

function kindByFirstLine(head: string, first: string): FileKind | undefined {
  if (/^\[{1,2}[\w. "':/-]+\]{1,2}[ \t]*(?:[#;].*)?$/.test(first)) return "settings";
  if (INSTRUCTION.test(first) || LOWER_FROM.test(first)) return "dockerfile";
  if (/^</.test(first)) return "source";
  if (BLOCK.test(head)) return "hcl";
  return BICEP.test(head) ? "bicep" : undefined;
}

function kindByLines(head: string): FileKind | undefined {
  if (/^```/m.test(head) || (/^#{1,6} \S/m.test(head) && /\]\(|`/.test(head))) return "markdown";
  if (/^FROM[ \t]+\S/m.test(head) && /^(?:RUN|COPY|WORKDIR|ENTRYPOINT|CMD)[ \t]/m.test(head)) return "dockerfile";
  if (/^[\w.-]+[ \t]*[?:+]?=/m.test(head) && /^\t\S/m.test(head)) return "script";
  if (SOURCE.test(head)) return "source";
  if (isSettings(head)) return "settings";
  if (SHELL.test(head)) return "script";
  return YAML_LINE.test(head) ? "helm-values" : undefined;
}

function isSettings(head: string): boolean {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== "" && !/^[ \t]*[#;]/.test(line));
  return (
    lines.length > 0 && lines.slice(0, -1).every((line) => ASSIGNMENT.test(line)) && ASSIGNMENT.test(lines[0] ?? "")
  );
}

/** Returns the first line that is neither empty nor a comment. */
function firstLine(head: string): string {
  return (
    head
      .split(/\r?\n|\r/)
      .find((line) => line.trim() !== "" && !/^\s*(?:#|;)/.test(line))
      ?.trim() ?? ""
  );
}

/** Returns true for a text that begins like JSON, also after comments; `[section]` and `{{ template }}` do not. */
function isJson(head: string): boolean {
  let at = 0;
  for (let isComment = true; isComment; ) {
    while (/\s/.test(head.charAt(at))) at++;
    isComment = head.startsWith("//", at) || head.startsWith("/*", at);
    if (!isComment) break;
    const isBlock = head.startsWith("/*", at);
    const end = isBlock ? head.indexOf("*/", at) : head.indexOf("\n", at);
    if (end < 0) return false;
    at = end + (isBlock ? 2 : 1);
  }
  const opening = head.charAt(at);
  const next = /\S/.exec(head.slice(at + 1, at + 500))?.[0] ?? "";
  if (opening === "{") return next === "" || /["}/]/.test(next);
  return opening === "[" && (next === "" || /[\]{"[/]/.test(next)) && !/^\[\[?[\w"]/.test(firstLine(head.slice(at)));
}
