import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

type Source = { path: string; text: string };

/** Returns the files of the program, without tests. */
function programFiles(): Source[] {
  return ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !/\.(?:test|testing)\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .map((path) => ({ path, text: readFileSync(`${ROOT}${path}`, "utf8") })),
  );
}

/** Where a namespace is chosen: by a call, or by a type. */
const NAMESPACE =
  /\b(?:translator|useTranslations|wordsOf)(?:<\s*"([\w.-]+)"\s*>|\(\s*"([\w.-]+)"|(?=\(\s*\)))|\bWords<"([\w.-]+)">/g;
const LITERAL = /"([\w.-]+)"/g;
const TEMPLATE = /`((?:[\w.-]|\$\{[^`{}]*\})*)`/g;
/** Words that a variable part of a key can be: literals and names of properties. */
const WORD = /["'`]([\w-]+)["'`]|(?:^|[{,]\s*)([\w-]+)\s*:/gm;

/**
 * Returns those of the keys that no code seems to ask for. A key is asked for in a file that chooses its namespace: as it
 * is, or by a template or a variable whose values are words of the program.
 */
export function unaskedMessages(keys: readonly string[], files: readonly Source[] = programFiles()): string[] {
  const words = new Set(
    files.flatMap(({ text }) => [...text.matchAll(WORD)].map(([, first, second]) => first ?? second)),
  );
  const asked = new Set<string>();
  for (const { text } of files) {
    const namespaces = new Set([...text.matchAll(NAMESPACE)].map(([, ...names]) => names.find(Boolean) ?? ""));
    if (namespaces.size === 0) continue;
    const literals = new Set([...text.matchAll(LITERAL)].map(([, literal]) => literal));
    const templates = [...text.matchAll(TEMPLATE)].map(([, template = ""]) => templatePattern(template));
    const asksFor = (rest: string) =>
      literals.has(rest) ||
      (!rest.includes(".") && words.has(rest) && /\w\((?!["`)])/.test(text)) ||
      templates.some((pattern) =>
        pattern
          .exec(rest)
          ?.slice(1)
          .every((part) => part.split(".").every((word) => words.has(word))),
      );
    const isAsked = (key: string) =>
      [...namespaces].some((name) =>
        name ? key.startsWith(`${name}.`) && asksFor(key.slice(name.length + 1)) : asksFor(key),
      );
    for (const key of keys) if (isAsked(key)) asked.add(key);
  }
  return keys.filter((key) => !asked.has(key));
}

function templatePattern(template: string): RegExp {
  const parts = template.split(/\$\{[^{}]*\}/).map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${parts.join("([\\w-]+(?:\\.[\\w-]+)*)")}$`);
}
