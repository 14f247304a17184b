import { describe, expect, it } from "vitest";
import { describeImage } from "./image-description";

const OCI = "org.opencontainers.image.";

describe("describeImage", () => {
  it("takes the most telling source that says something", () => {
    const sources = [
      { by: "annotation", values: { [`${OCI}title`]: "Of the index", [`${OCI}vendor`]: "  " } },
      { by: "annotation", values: undefined },
      { by: "label", values: { [`${OCI}title`]: "Of the label", [`${OCI}vendor`]: "Somebody" } },
    ] as const;
    expect(describeImage(sources)).toEqual({
      title: { value: "Of the index", by: "annotation", key: `${OCI}title`, where: 0 },
      vendor: { value: "Somebody", by: "label", key: `${OCI}vendor`, where: 2 },
    });
  });

  it("prefers the spec's key to the older convention's", () => {
    const sources = [
      { by: "annotation", values: { "org.label-schema.vcs-url": "git@host:a/b" } },
      { by: "label", values: { [`${OCI}source`]: "https://github.com/a/b" } },
    ] as const;
    expect(describeImage(sources).source?.value.address).toBe("https://github.com/a/b");
    expect(describeImage(sources.slice(0, 1)).source?.value).toEqual({ text: "git@host:a/b" });
  });

  it("links no address that deceives", () => {
    const values = { [`${OCI}url`]: "javascript:alert(1)", [`${OCI}documentation`]: "https://a.example@b.example/" };
    const { url, documentation } = describeImage([{ by: "label", values }]);
    expect(url?.value).toEqual({ text: "javascript:alert(1)" });
    expect(documentation?.value).toEqual({ text: "https://a.example@b.example/" });
  });

  it("says nothing of an image without annotations and labels", () => {
    expect(describeImage([{ by: "label", values: { toString: "x" } }])).toEqual({});
    expect(describeImage([])).toEqual({});
  });
});
