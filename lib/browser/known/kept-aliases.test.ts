import { get } from "idb-keyval";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ALIAS_MILLISECONDS } from "@/lib/contract/alias";
import { digestSchema } from "@/lib/oci/digest";
import { repositorySchema } from "@/lib/oci/repository";
import { keptAliases } from "./kept-aliases";

vi.mock("idb-keyval", () => ({ get: vi.fn() }));

const NAME = repositorySchema.parse("dotnet/aspnet");
const [ONE, TWO] = ["a", "b"].map((digit) => digestSchema.parse(`sha256:${digit.repeat(64)}`));
if (!ONE || !TWO) throw new Error("no digests");
const READ_AT = Date.parse("2026-08-11T10:00:00Z");
const image = (digest: string, readAt = new Date(READ_AT).toISOString()) => ({ digest, readAt, platforms: [] });

const kept = (age = 0) => keptAliases("global", NAME, ONE, READ_AT + age);

beforeEach(() => {
  vi.mocked(get).mockReset();
});

describe("keptAliases", () => {
  it("are the tags of the digest, by what a tag list has kept", async () => {
    vi.mocked(get).mockResolvedValue([
      { tag: "latest", summary: image(ONE) },
      { tag: "9.0", summary: image(TWO) },
      { tag: "10.0", summary: image(ONE) },
    ]);
    expect(await kept()).toEqual([
      { tag: "latest", readAt: READ_AT },
      { tag: "10.0", readAt: READ_AT },
    ]);
    expect(get).toHaveBeenCalledWith("tag details 2 global dotnet/aspnet");
  });

  it("are those of the last day", async () => {
    vi.mocked(get).mockResolvedValue([{ tag: "latest", summary: image(ONE) }]);
    expect(await kept(ALIAS_MILLISECONDS)).toHaveLength(1);
    expect(await kept(ALIAS_MILLISECONDS + 1)).toEqual([]);
  });

  it.each([
    ["nothing", undefined],
    ["another form", { latest: image(ONE) }],
    ["an entry of another form", [{ tag: "latest", summary: image(ONE) }, ["10.0"]]],
    ["no name of a tag", [{ tag: "<script>", summary: image(ONE) }]],
    ["no time", [{ tag: "latest", summary: image(ONE, "yesterday") }]],
  ])("are none where %s is kept", async (_what, value) => {
    vi.mocked(get).mockResolvedValue(value);
    expect(await kept()).toEqual([]);
  });

  it("are none where storage is forbidden", async () => {
    vi.mocked(get).mockRejectedValue(new Error("forbidden"));
    expect(await kept()).toEqual([]);
  });
});
