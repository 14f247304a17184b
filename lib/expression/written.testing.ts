import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";
import { vi } from "vitest";

/** A regular expression and the file that contains it. */
export type Written = { file: string; source: string; flags: string };

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Files that run for users. Tests do not, and the sample registry only reads what it wrote itself. */
const FILES = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|testing)\.tsx?$/.test(file) && !file.startsWith("lib/sample/"))
  .sort();

const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** Returns every literal, as the parser finds it. */
export function literals(): Written[] {
  return FILES.flatMap((file) => {
    const ast: unknown = parseAst(textOf(file), { lang: file.endsWith("x") ? "tsx" : "ts" });
    return [...within(ast)].map((found) => ({ file, ...found }));
  });
}

function* within(node: unknown): Generator<Omit<Written, "file">> {
  if (typeof node !== "object" || node === null) return;
  if ("regex" in node && node.regex instanceof Object && "pattern" in node.regex && "flags" in node.regex) {
    yield { source: String(node.regex.pattern), flags: String(node.regex.flags) };
  }
  for (const child of Object.values(node)) yield* within(child);
}

/** Files that build expressions from texts. */
export const MAKING = FILES.filter((file) => /\bnew RegExp\(|[^.\w]RegExp\(/.test(textOf(file)));

/**
 * Returns every expression built from texts, caught as it is made.
 * @param use calls the functions that make some of them
 */
export async function made(use: () => Promise<unknown>): Promise<Written[]> {
  const found: Written[] = [];
  let file = "";
  const caught = new Proxy(RegExp, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const expression = new target(source, flags);
      // Libraries make their own.
      if (file) found.push({ file, source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  vi.resetModules();
  vi.stubGlobal("RegExp", caught);
  for (file of MAKING) await import(/* @vite-ignore */ join(ROOT, file));
  await use();
  vi.unstubAllGlobals();
  vi.resetModules();
  return found;
}
