// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_KINDS } from "./kind/file-kind";
import { MOST_NAMES, MOST_WRONG_LINES, readFile } from "./read-file";

describe("any file", () => {
  it("limits its names, and counts the rest", () => {
    const text = Array.from({ length: MOST_NAMES + 7 }, (_, at) => `FROM mcr.microsoft.com/a:${at}`).join("\n");
    const { found, more } = readFile(text);
    expect([found.length, more]).toEqual([MOST_NAMES, 7]);
  });

  it("limits its wrong lines", () => {
    const { wrongLines, moreWrongLines } = readFile("x y z\n".repeat(50), { kind: "devcontainer" });
    expect([wrongLines.length, moreWrongLines > 0]).toEqual([MOST_WRONG_LINES, true]);
  });

  it("counts names of other registries", () => {
    expect(readFile("FROM nginx\nFROM quay.io/x:1\nFROM mcr.microsoft.com/a:1").others).toBe(2);
  });

  const piece = fc.constantFrom(
    ..."FROM |ARG A=|$A|${A:-|}|{{|}}|mcr.microsoft.com/|mcr.azure.cn/a:1|image: |repository: |tag: 1.0|\n|\r\n|  |- |'|\"|'''|br/public:|br:|//|/*|*/|\\|`|#|&a |*a|<<EOF|EOF|[|]|{|}|,|:|@sha256:|\uFEFF|\uE000|\0|COPY --from=|AS x| |x".split(
      "|",
    ),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
  );

  it("has as many lines as an editor counts", () => {
    expect(["", "a", "a\n", "a\nb", "a\r\nb\r\n", "\n"].map((source) => readFile(source).lines)).toEqual([
      1, 1, 1, 2, 2, 1,
    ]);
  });

  it("is read without a throw, and every place is within it", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, ...FILE_KINDS), (source, kind) => {
        const { found, lines: count } = readFile(source, { kind });
        for (const finding of found) {
          expect(finding.line).toBeGreaterThanOrEqual(1);
          expect(finding.line).toBeLessThanOrEqual(count);
          if (finding.kind !== "image") continue;
          for (const span of Object.values(finding.places)) {
            if (typeof span !== "object") continue;
            expect(0 <= span.start && span.start <= span.end && span.end <= source.length).toBe(true);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
