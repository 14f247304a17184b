import { describe, expect, it } from "vitest";
import type { ChartFile } from "@/lib/contract/image/chart";
import { chartFileList } from "./chart-file-list";

const file = (path: string, role: ChartFile["role"], text: string | undefined = path): ChartFile => ({
  path,
  size: 1,
  role,
  ...(text === "" ? { notKept: "listed-only" } : { text }),
});

const FILES = [
  file("Chart.yaml", "chart-yaml"),
  file("LICENSE", "other", ""),
  file("templates/b.yaml", "template"),
  file("templates/a.yaml", "template"),
  file("values.yaml", "values"),
  file("README.md", "readme"),
];
const many = Array.from({ length: 500 }, (_, at) => file(`templates/${at}.yaml`, "template"));
const listed = (list: ReturnType<typeof chartFileList>) =>
  list.groups.flatMap(({ files }) => files.map(({ path }) => path));

describe("chartFileList", () => {
  it("groups files by role, and opens the README", () => {
    const { groups, more, open, missing } = chartFileList(FILES, undefined);
    expect(groups.map(({ role, files }) => [role, files.map(({ path }) => path)])).toEqual([
      ["readme", ["README.md"]],
      ["values", ["values.yaml"]],
      ["chart-yaml", ["Chart.yaml"]],
      ["template", ["templates/b.yaml", "templates/a.yaml"]],
      ["other", ["LICENSE"]],
    ]);
    expect({ more, open: open?.path, missing }).toEqual({ more: 0, open: "README.md", missing: undefined });
  });

  it.each([
    ["values.yaml", "values.yaml", undefined],
    ["LICENSE", "LICENSE", undefined],
    ["readme.md", undefined, "readme.md"],
    ["../../etc/passwd", undefined, "../../etc/passwd"],
    ["toString", undefined, "toString"],
  ])("asked for %s, opens %s", (asked, open, missing) => {
    const list = chartFileList(FILES, asked);
    expect({ open: list.open?.path, missing: list.missing }).toEqual({ open, missing });
    expect(listed(list)).toHaveLength(FILES.length);
  });

  it("opens the README that has a text", () => {
    const files = [file("README", "readme", ""), file("README.md", "readme")];
    expect(chartFileList(files, undefined).open?.path).toBe("README.md");
    expect(chartFileList(files.slice(0, 1), undefined).open?.path).toBe("README");
    expect(chartFileList([], undefined)).toEqual({ groups: [], more: 0, open: undefined, missing: undefined });
  });

  it("lists as many as a page holds, counts the rest, and always has the open one", () => {
    expect(chartFileList(many, undefined).more).toBe(300);
    const list = chartFileList(many, "templates/499.yaml");
    expect(list).toMatchObject({ more: 299, open: { path: "templates/499.yaml" } });
    expect(listed(list)).toHaveLength(201);
    expect(listed(list).at(-1)).toBe("templates/499.yaml");
  });
});
