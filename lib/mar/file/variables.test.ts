// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it
import { describe, expect, it, test } from "vitest";
import { placedAt, spanOf, unplaced } from "./span";
import { expandVariables } from "./variables";

const expand = (text: string, values: Record<string, string> = {}, mark: "\\" | "$" = "\\") =>
  expandVariables(placedAt(text, { start: 0, end: text.length }), {
    escape: mark,
    valueOf: (name) => (values[name] === undefined ? undefined : unplaced(values[name])),
  });

describe("variables", () => {
  test.each<[string, Record<string, string>, string]>([
    ["a", {}, "a"],
    ["$A-${A}", { A: "1" }, "1-1"],
    ["${A:-x}${A-y}", { A: "" }, "x"],
    ["${A:-x}${A-y}", {}, "xy"],
    ["${A:+x}${A+y}", { A: "" }, "y"],
    ["${A:+x}", { A: "1" }, "x"],
    ["${A:-${B:-c}}d", {}, "cd"],
    ["$A", { A: "$B", B: "2" }, "2"],
    ["\\$A", { A: "1" }, "$A"],
  ])("%s with %j is %s", (text, values, value) => {
    expect(expand(text, values)).toMatchObject({ ok: true, value: { text: value } });
  });

  test.each(["$A", "${A}", "${A:?x}", "${A#x}", "${A", "$", "${}", "${A:-$B}"])("%s has no value", (text) =>
    expect(expand(text).ok).toBe(false),
  );

  it("are escaped by doubling in Compose files", () => {
    expect(expand("$$A", { A: "1" }, "$")).toMatchObject({ ok: true, value: { text: "$A" } });
  });

  it("stop at a reference to themselves", () => {
    expect(expand("$A", { A: "x$A$A" }).ok).toBe(false);
  });

  it("keep the places of text in the file", () => {
    const expansion = expand("${A:-mcr.microsoft.com/a:1}");
    if (!expansion.ok) throw new Error("not read");
    expect(spanOf(expansion.value, 0, 21)).toEqual({ start: 5, end: 26 });
  });
});
