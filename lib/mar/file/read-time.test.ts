// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it
import { expect, test } from "vitest";
import { leastOf, processorTime, usualWork } from "@/lib/processor-time.testing";
import type { FileKind } from "./kind/file-kind";
import { readFile } from "./read-file";

/** With quadratic work, a text of this length would exceed a test's time limit. */
const LENGTH = 200_000;
const KINDS: readonly (FileKind | undefined)[] = [undefined, "helm-values", "bicep", "source", "settings"];

const repeated = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

test("nine lines of Bicep after a banner of slashes are read, and recognized as Bicep", () => {
  const text = `${"/".repeat(40)}\n// https://example.test/a\n${"/".repeat(40)}\nparam a string = 'x'\n\nvar b = 1\nvar c = 2\n\nmodule m 'br/public:a/b:1' = {}\n`;
  expect(readFile(text)).toMatchObject({ kind: "bicep", found: [{ line: 9 }] });
});

test("comments with addresses are read", () => {
  const text = `${"// see https://example.test/a/b?c=d\n".repeat(40)}targetScope = 'subscription'\n`;
  expect(readFile(text).kind).toBe("bicep");
});

test.each([
  "/",
  " ",
  "\t",
  "\n",
  "{",
  "}",
  "]",
  "[",
  "(",
  "${",
  "{{",
  "{{ a }}",
  "{{ a }} x\n",
  "'",
  '"',
  "/* a */",
  "/* a",
  "// http://a.test/b\n",
  "*",
  "=",
  "a = ",
  "a: ",
  "a: &a *a\n",
  "x ",
  "_",
  ".",
  "@",
  "%",
  "$A",
  "mcr.microsoft.com/",
  "mcr.microsoft.com/a:1 ",
  "a.mcr.microsoft.com/",
  "mcr.microsoft.com/a:${A:-${B}",
  "br/public:",
  "microsoft/dotnet:1 ",
  "docker run ",
  "--set a=b ",
  "<a>b",
  "[a]\n",
  "```yaml\nmcr.\n",
  'variable "a" {\n',
  "param a b ",
  "name: a\n ",
  "A=mcr.microsoft.com\n$A/x:1\n",
  "FROM a\nRUN <<E\n",
  "{repository: mcr.microsoft.com/a, tag: v1}\n---\n",
])("takes linear time: %j", (piece) => {
  for (const kind of KINDS) expect(() => readFile(repeated(piece), { kind })).not.toThrow();
});

test("nested values do not multiply", () => {
  const values = ["A=mcr.microsoft.com", "B=$A$A$A$A", "C=$B$B$B$B", "D=$C$C$C$C", "E=$D$D$D$D"];
  expect(() => readFile(`${values.join("\n")}\n${"$E ".repeat(50_000)}`, { kind: "script" })).not.toThrow();
});

test("reads each piece of YAML alone in a document with a template and many pieces", () => {
  const piece = "```yaml\nimage: mcr.microsoft.com/a:1\n```\n";
  expect(readFile(`{{ a }}\n${repeated(piece)}`, { kind: "markdown" }).found.length).toBeGreaterThan(4000);
});

// The slowest of the texts above, and similar ones.
test.each<[FileKind, string]>([
  ["kubernetes", "{repository: mcr.microsoft.com/a, tag: v1}\n---\n"],
  ["kubernetes", "- {repository: mcr.microsoft.com/a, tag: v1}\n"],
  ["compose", "a:\n  image: mcr.microsoft.com/a:1\n"],
  ["dockerfile", "FROM a\nRUN <<E\n"],
  ["settings", "[a]\n"],
  ["markdown", "```yaml\nmcr.\n"],
])("reads 1 MiB in 2 s of processor time: %s, %j", (kind, piece) => {
  const text = piece.repeat(2 ** 20 / piece.length);
  // Two seconds are this many times the standard task, whatever else the machine does: about 36 ms on an idle machine.
  const most = 55;
  expect(leastOf(() => processorTime(() => readFile(text, { kind })) / usualWork(), most)).toBeLessThanOrEqual(most);
});
