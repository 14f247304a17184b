import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEntryPath, showEntryName } from "./entry-path";
import { fileRole } from "./file-role";
import { CHART_LIMITS } from "./limits";
import { chartOf, read, type TestEntry } from "./packed-chart.testing";

const path = (name: string) => readEntryPath(name, CHART_LIMITS.path);

describe("readChart refuses", () => {
  test.each<[string, TestEntry, string]>([
    ["an absolute path", ["/etc/passwd", "x"], "absolute-path"],
    ["a path of Windows", ["C:\\Windows\\win.ini", "x"], "absolute-path"],
    ["a drive below the folder", ["keda/c:/x", "x"], "absolute-path"],
    ["a path outside", ["../outside", "x"], "parent-path"],
    ["a path outside, through the folder", ["keda/../../outside", "x"], "parent-path"],
    ["a path that comes back", ["keda/templates/../values.yaml", "x"], "parent-path"],
    ["a path outside, written as on Windows", ["keda\\..\\..\\outside", "x"], "parent-path"],
    ["a folder outside", [{ name: "../outside/", type: "directory" }], "parent-path"],
    ["a symbolic link", [{ name: "keda/values.yaml", type: "symlink", linkname: "/etc/passwd" }], "link"],
    ["a hard link", [{ name: "keda/values.yaml", type: "link", linkname: "keda/Chart.yaml" }], "link"],
    ["a character device", [{ name: "keda/values.yaml", type: "character-device" }], "device"],
    ["a block device", [{ name: "keda/values.yaml", type: "block-device" }], "device"],
    ["a pipe", [{ name: "keda/values.yaml", type: "fifo" }], "device"],
    ["another folder", ["other/values.yaml", "x"], "other-folder"],
    ["no folder", ["values.yaml", "x"], "other-folder"],
    ["a second Chart.yaml", ["keda/Chart.yaml", "name: other\nversion: 1.0.0\n"], "duplicate"],
    ["the same path, spelt otherwise", ["./keda//Chart.yaml", "name: other\n"], "duplicate"],
    ["a line break in a path", ["keda/a\nb", "x"], "path-characters"],
  ])("%s", async (_what, entry, reason) => {
    const contents = await read(await chartOf(entry, ["keda/README.md", "after"]));
    const name = typeof entry[0] === "string" ? entry[0] : entry[0].name;
    expect(contents).toMatchObject({
      ok: true,
      chart: { name: "keda" },
      files: [{ path: "Chart.yaml" }, { path: "README.md", text: "after" }],
      refused: [{ path: name.replace("\n", "\ufffd"), reason }],
    });
  });

  test("an unknown type", async () => {
    const tar = gunzipSync(await chartOf(["keda/values.yaml", "x"]));
    // The second header: type `S`, a sparse file, with a matching checksum.
    const header = tar.subarray(1024, 1536);
    header.write("S", 156, "latin1");
    const sum = Number.parseInt(header.toString("latin1", 148, 154), 8) + "S".charCodeAt(0) - "0".charCodeAt(0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    const refused = [{ path: "keda/values.yaml", reason: "unknown-type" }];
    expect(await read(gzipSync(tar))).toMatchObject({ ok: true, refused });
  });

  test("a path that is too long, showing its beginning", async () => {
    const name = (length: number) => `keda/${"a".repeat(length - 5)}`;
    expect(await read(await chartOf([name(255), "x"]))).toMatchObject({ ok: true, refused: [] });
    const refused = [{ path: name(255), reason: "path-too-long" }];
    expect(await read(await chartOf([name(256), "x"]))).toMatchObject({ ok: true, refused });
  });
});

describe("readEntryPath", () => {
  test.each([
    ["keda/values.yaml", "values.yaml"],
    ["keda/templates/a.yaml", "templates/a.yaml"],
    ["keda/..values.yaml", "..values.yaml"],
    ["keda/a:b/c", "a:b/c"],
    ["keda/", ""],
    ["keda", ""],
  ])("reads %s", (name, below) => expect(path(name)).toEqual({ ok: true, folder: "keda", path: below }));

  test.each([
    ["", "absolute-path"],
    ["//host/share", "absolute-path"],
    ["\\\\host\\share", "absolute-path"],
    ["c:", "absolute-path"],
    ["..", "parent-path"],
    ["keda/..", "parent-path"],
    ["keda/\u202elmay.seulav", "path-characters"],
    ["keda/\ufffd", "path-characters"],
    ["keda/a\u2028b", "path-characters"],
  ])("refuses %j", (name, reason) => expect(path(name)).toEqual({ ok: false, reason }));

  test("never leaves the folder, whatever the name", () => {
    const parts = fc.constantFrom("..", ".", "", "a", "/", "\\", "c:", "\0", "é");
    fc.assert(
      fc.property(fc.array(fc.tuple(parts, fc.constantFrom("/", "\\", "")), { maxLength: 12 }), (list) => {
        const name = list.flat().join("");
        const read = path(name);
        if (!read.ok) return;
        const below = read.path === "" ? [] : read.path.split("/");
        expect([read.folder, ...below].filter((part) => ["..", "."].includes(part))).toEqual([]);
        expect(below).not.toContain("");
        expect(read.path).not.toContain("\\");
      }),
    );
  });
});

test("showEntryName shows any name in printable characters", () => {
  expect(showEntryName("a\u202eb\u0000c\u200bd", 100)).toBe("a\ufffdb\ufffdc\ufffdd");
  expect(showEntryName("a".repeat(300), 255)).toHaveLength(255);
});

test.each([
  ["Chart.yaml", "chart-yaml"],
  ["chart.yaml", "other"],
  ["README", "readme"],
  ["readme.TXT", "readme"],
  ["README.html", "other"],
  ["docs/README.md", "other"],
  ["values.yaml", "values"],
  ["values-production.yaml", "other"],
  ["values.schema.json", "values-schema"],
  ["templates/_helpers.tpl", "template"],
  ["templates", "other"],
  ["crds/a/b.yaml", "crd"],
  ["charts/redis-1.0.0.tgz", "sub-chart"],
  ["charts/redis/templates/a.yaml", "sub-chart"],
  ["constructor/a", "other"],
  ["toString", "other"],
])("fileRole takes %s for %s", (name, role) => expect(fileRole(name)).toBe(role));
