import { describe, expect, it } from "vitest";
import { pageOfImage } from "./image-page";
import { readPage } from "./page";

const digest = `sha256:${"a".repeat(64)}`;

function read(address: string) {
  const url = new URL(address, "http://localhost");
  const page = readPage(url.pathname.slice(1).split("/"), url.searchParams);
  if (page.kind !== "image") throw new Error(page.kind);
  return pageOfImage(page);
}

describe("pageOfImage", () => {
  it.each([
    ["/a/b:1", "1", "1"],
    [`/a/b@${digest}`, digest, undefined],
    [`/a/b:1@${digest}`, digest, "1"],
    [`/a/b@${digest}?tag=2`, digest, "2"],
    [`/a/b:1@${digest}?tag=2`, digest, "2"],
  ])("of %s is about %s, and names the tag %s", (address, reference, namedTag) => {
    expect(read(address)).toMatchObject({ reference, region: "global" });
    expect(read(address)).toHaveProperty("namedTag", namedTag);
  });

  it("has the platform in the address", () => {
    const page = read(`/a:1?region=china&platform=windows/amd64&os.version=10.0&manifest=${digest}&file=a.yaml`);
    expect(page).toMatchObject({
      region: "china",
      wish: { platform: "windows/amd64", osVersion: "10.0", manifest: digest },
      query: { file: "a.yaml" },
    });
  });

  it("is undefined if the address names a repository", () => {
    expect(read("/a/b")).toBeUndefined();
  });
});
