import { get, update } from "idb-keyval";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { MarkedChange } from "@/lib/contract/mark/marked-change";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { importMarks } from "./import-marks";
import { changeMarks, MARKS_KEY, readMarks, subscribeToMarks } from "./kept-marks";
import { MOST_MARKS, NO_MARKS, parseMarkRecord, storedMarkRecord, withoutMark } from "./mark-record";
import { MARKS_FILE_BYTES, marksFileText, readMarksFile } from "./marks-file";
import { isMarkedName, toggleMark } from "./toggle-mark";
import { changeName, toldLate, VISIT_PAUSE, visited, visitStart } from "./visit";

// All that reads the record is tested here: test files share modules, and with them the mock of the storage.
vi.mock("idb-keyval", () => ({ get: vi.fn(), update: vi.fn() }));

let stored: unknown;

beforeEach(() => {
  stored = undefined;
  vi.mocked(get).mockImplementation(async (key) => (key === MARKS_KEY ? stored : undefined));
  vi.mocked(update).mockImplementation(async (key, change) => {
    expect(key).toBe(MARKS_KEY);
    stored = change(stored as never);
  });
});

const NOW = Date.parse("2026-11-29T12:00:00Z");
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `a:${index}`, since: 1 }));
const fileOf = (text: string) => ({ size: text.length, text: async () => text });
const markedFile = (...names: string[]) =>
  JSON.stringify({ format: "mar-discovery-marks", version: 1, marks: names.map((name) => ({ name, since: "" })) });

describe("the record of marks", () => {
  it.each([
    undefined,
    null,
    1,
    "x",
    [],
    {},
    { marks: 1 },
    { marks: [] },
    { marks: [{ name: 1, since: 1 }], visits: {} },
    { marks: [], visits: { global: 1 } },
  ])("is empty where it is broken: %j", (broken) => {
    expect(parseMarkRecord(broken)).toEqual(NO_MARKS);
  });

  it("comes back as it was stored, without names that no mark has", () => {
    const record = { marks: new Map([["dotnet/aspnet:10.0", 5]]), visits: { global: { at: 3, asked: 2, since: 1 } } };
    expect(parseMarkRecord(storedMarkRecord(record))).toEqual(record);
    const odd = {
      visits: {},
      marks: [...many(1), { name: "No name", since: 1 }, { name: `a@sha256:${"a".repeat(64)}`, since: 1 }],
    };
    expect([...parseMarkRecord(odd).marks.keys()]).toEqual(["a:0"]);
  });

  it("has at most 10,000 marks", async () => {
    expect(parseMarkRecord({ marks: many(MOST_MARKS + 5), visits: {} }).marks.size).toBe(MOST_MARKS);
    stored = { marks: many(MOST_MARKS), visits: {} };
    expect(await toggleMark("b")).toBeUndefined();
    expect(await toggleMark("a:7")).toBe(false);
    expect(await toggleMark("b")).toBe(true);
  });

  it("changes in one step and tells this page's listeners", async () => {
    const heard = vi.fn();
    const stop = subscribeToMarks(heard);
    expect(await toggleMark("dotnet/aspnet")).toBe(true);
    expect(await isMarkedName("dotnet/aspnet")).toBe(true);
    expect(await toggleMark("dotnet/aspnet")).toBe(false);
    stop();
    await toggleMark("dotnet/aspnet");
    expect(heard).toHaveBeenCalledTimes(2);
    expect([...(await readMarks()).marks.keys()]).toEqual(["dotnet/aspnet"]);
  });

  it("says that nothing was saved where storage is forbidden", async () => {
    vi.mocked(get).mockRejectedValue(new Error("forbidden"));
    vi.mocked(update).mockRejectedValue(new Error("forbidden"));
    expect(await readMarks()).toEqual(NO_MARKS);
    expect(await toggleMark("dotnet/aspnet")).toBeUndefined();
    expect(await importMarks(fileOf(markedFile("a")), NOW)).toEqual({ ok: false, problem: "notSaved" });
  });

  it("forgets the visit with its last mark", () => {
    const record = { marks: new Map([["a", 1]]), visits: { china: { at: 1, asked: 1, since: 1 } } };
    expect(withoutMark(record, "b")).toEqual(record);
    expect(withoutMark(record, "a")).toEqual(NO_MARKS);
  });
});

describe("a visit", () => {
  const marks = new Map([
    ["a", NOW - 5],
    ["b", NOW - 9],
  ]);

  const visitSince = (...of: Parameters<typeof visitStart>) => visitStart(...of).since;

  it("begins with the first mark if there was none", () => {
    const record = { marks, visits: {} };
    expect(visitSince(record, "global", NOW)).toBe(NOW - 9);
    expect(visitSince(record, "global", NOW - 100)).toBe(NOW - 100);
  });

  it("goes on while the page is opened again soon, and then begins where the last one was told", () => {
    const record = visited({ marks, visits: {} }, "global", { at: NOW, asked: 200, since: 100 });
    expect(visitSince(record, "global", NOW + VISIT_PAUSE)).toBe(100);
    expect(visitSince(record, "global", NOW + VISIT_PAUSE + 1)).toBe(200);
    // A clock that goes back ends no visit.
    expect(visitSince(record, "global", NOW - VISIT_PAUSE - 1)).toBe(100);
    expect(visitSince(record, "china", NOW)).toBe(NOW - 9);
  });

  it("leaves out what the one before was told, although it was seen after the first question", () => {
    const change = (seq: number, seenAt: number): MarkedChange => ({
      ...{ repository: repositorySchema.parse("a"), tag: tagSchema.parse("1"), seq, change: "moved" },
      seenAt: new Date(seenAt).toISOString(),
    });
    const [early, late, later] = [change(1, 150), change(2, 200), change(3, 201)];
    const told = toldLate([early, late, later], 200);
    expect(told).toEqual([late, later].map(changeName));
    const record = visited({ marks, visits: {} }, "global", {
      at: NOW,
      asked: 200,
      since: 100,
      told,
      before: ["a:1 0"],
    });
    expect(parseMarkRecord(storedMarkRecord(record))).toEqual(record);
    expect(visitStart(record, "global", NOW + 1)).toEqual({ since: 100, before: ["a:1 0"] });
    expect(visitStart(record, "global", NOW + VISIT_PAUSE + 1)).toEqual({ since: 200, before: told });
    expect(toldLate(Array(5_000).fill(late), 0)).toHaveLength(1_000);
  });

  it("is not kept without marks", async () => {
    await changeMarks((record) => visited(record, "global", { at: 1, asked: 1, since: 1 }));
    expect(await readMarks()).toEqual(NO_MARKS);
  });
});

describe("a file of marks", () => {
  it("holds what was exported, times included", () => {
    const marks = new Map([
      ["dotnet/aspnet:10.0", NOW],
      ["mssql/server", NOW - 1],
    ]);
    expect(readMarksFile(marksFileText({ marks, visits: {} }), NOW)).toEqual({ ok: true, marks });
    expect(readMarksFile(marksFileText(NO_MARKS), NOW)).toEqual({ ok: true, marks: new Map() });
  });

  it("holds 10,000 usual names", () => {
    const marks = new Map(many(MOST_MARKS).map(({ name }) => [`azure-cognitive-services/${name}-noble-amd64`, NOW]));
    expect(readMarksFile(marksFileText({ marks, visits: {} }), NOW)).toEqual({ ok: true, marks });
  });

  it.each([
    ["", "notOurs"],
    ["\u0000\u0001", "notOurs"],
    ["[]", "notOurs"],
    ['{"imageName":"dotnet/aspnet"}', "notOurs"],
    ['{"format":"mar-discovery-marks","version":1}', "notOurs"],
    ['{"format":"mar-discovery-marks","version":1,"marks":["a"]}', "notOurs"],
    ['{"format":"mar-discovery-marks","version":2,"items":[]}', "newer"],
    [" ".repeat(MARKS_FILE_BYTES + 1), "tooLarge"],
    [markedFile(...many(MOST_MARKS + 1).map(({ name }) => name)), "tooMany"],
  ])("is refused if it is %.60s", (text, problem) => {
    expect(readMarksFile(text, NOW)).toEqual({ ok: false, problem });
  });

  it("knows a repository by one name, with a host or without", async () => {
    const file = markedFile("mcr.microsoft.com/dotnet/aspnet:10.0", "mcr.azure.cn/dotnet/sdk", "dotnet/sdk");
    expect(await importMarks(fileOf(file), NOW)).toEqual({ ok: true, added: 2, known: 0 });
    expect([...(await readMarks()).marks.keys()]).toEqual(["dotnet/aspnet:10.0", "dotnet/sdk"]);
    const odd = { marks: [{ name: "mcr.azure.cn/dotnet/aspnet", since: 1 }], visits: {} };
    expect([...parseMarkRecord(odd).marks.keys()]).toEqual(["dotnet/aspnet"]);
  });

  it("is refused for a name that no mark has, and quotes it", () => {
    expect(readMarksFile(markedFile("a", "Not A Name"), NOW)).toEqual({
      ok: false,
      problem: "badName",
      part: "Not A Name",
    });
  });

  it("takes now for a time that is missing, to come, or before all registries", () => {
    for (const since of ["2036-01-01T00:00:00Z", "+275760-09-13T00:00:00Z", "-271821-04-20T00:00:00Z", "0001-01-01"]) {
      const odd = JSON.stringify({ format: "mar-discovery-marks", version: 1, marks: [{ name: "a", since }] });
      expect(readMarksFile(odd, NOW)).toEqual({ ok: true, marks: new Map([["a", NOW]]) });
    }
    expect(readMarksFile(markedFile("a"), NOW)).toEqual({ ok: true, marks: new Map([["a", NOW]]) });
  });
});

describe("importMarks", () => {
  it("adds the marks to those of the device, which keep their time", async () => {
    stored = { marks: [{ name: "a", since: 7 }], visits: {} };
    expect(await importMarks(fileOf(markedFile("a", "b:1", "c")), NOW)).toEqual({ ok: true, added: 2, known: 1 });
    expect(await readMarks()).toEqual({
      marks: new Map([
        ["a", 7],
        ["b:1", NOW],
        ["c", NOW],
      ]),
      visits: {},
    });
  });

  it("adds nothing if that were too many, or the file is not ours", async () => {
    stored = { marks: many(MOST_MARKS), visits: {} };
    expect(await importMarks(fileOf(markedFile("b")), NOW)).toEqual({ ok: false, problem: "tooMany" });
    expect(await importMarks(fileOf("FROM scratch"), NOW)).toEqual({ ok: false, problem: "notOurs" });
    const huge = { size: MARKS_FILE_BYTES + 1, text: () => Promise.reject(new Error("not to be read")) };
    expect(await importMarks(huge, NOW)).toEqual({ ok: false, problem: "tooLarge" });
    expect(await importMarks({ size: 1, text: () => Promise.reject(new Error("gone")) }, NOW)).toMatchObject({
      problem: "notOurs",
    });
    expect((await readMarks()).marks.size).toBe(MOST_MARKS);
  });
});
