import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseImageName } from "@/lib/oci/name/image-name";
import { readPage } from "./page";
import { imagePath } from "./page-path";

const read = (address: string) => {
  const url = new URL(address, "http://localhost");
  return readPage(url.pathname.slice(1).split("/"), url.searchParams);
};
const digest = `sha256:${"a".repeat(64)}`;

describe("readPage", () => {
  it.each([
    ["/dotnet/aspnet", "dotnet/aspnet", {}],
    ["/dotnet/aspnet:10.0", "dotnet/aspnet", { tag: "10.0" }],
    ["/dotnet/aspnet%3A10.0", "dotnet/aspnet", { tag: "10.0" }],
    [`/dotnet/aspnet@${digest}`, "dotnet/aspnet", { digest }],
    ["/mcr.microsoft.com/endpoints", "endpoints", {}],
    ["/mcr.microsoft.com/compare/tool:1", "compare/tool", { tag: "1" }],
    ["/mcr.microsoft.com/docs/tool:1", "docs/tool", { tag: "1" }],
    ["/mcr.microsoft.com/feeds/tool:1", "feeds/tool", { tag: "1" }],
    ["/mcr.microsoft.com/mcr.azure.cn/a", "mcr.azure.cn/a", {}],
    ["/mcr.microsoft.com/product/tool:1", "product/tool", { tag: "1" }],
    ["/mcr.microsoft.com/zh-cn/tool:1", "zh-cn/tool", { tag: "1" }],
    // After a language, these two are addresses of the official portal.
    ["/mcr.microsoft.com/catalog:1", "catalog", { tag: "1" }],
    ["/mcr.microsoft.com/artifact/mar/tool", "artifact/mar/tool", {}],
  ])("reads %s", (address, repository, rest) => {
    expect(read(address)).toEqual({
      kind: "image",
      imageName: { repository, ...rest },
      query: { region: "global" },
    });
  });

  it.each([
    ["/mcr.microsoft.com/dotnet/aspnet:10.0", "/dotnet/aspnet:10.0"],
    ["/mcr.azure.cn/dotnet/aspnet:10.0", "/dotnet/aspnet:10.0?region=china"],
    ["/mcr.azure.cn/endpoints", "/mcr.microsoft.com/endpoints?region=china"],
    ["/mcr.azure.cn/compare:1", "/mcr.microsoft.com/compare:1?region=china"],
    ["/mcr.azure.cn", "/?region=china"],
    ["/mcr.microsoft.com/a/b?region=china&platform=linux/arm64", "/a/b?region=china&platform=linux/arm64"],
    [`/mcr.azure.cn/a:1?attached=${digest}`, `/a:1?region=china&attached=${digest}`],
    [`/mcr.azure.cn/a:1?layer=${digest}&attached=${digest}`, `/a:1?region=china&attached=${digest}&layer=${digest}`],
    ["/mcr.azure.cn/a:1?platform=Linux/AMD64", "/a:1?region=china&platform=Linux/AMD64"],
    [
      "/mcr.azure.cn/a:1?platform=windows/amd64&os.version=10.0.26100.33296",
      "/a:1?region=china&platform=windows/amd64&os.version=10.0.26100.33296",
    ],
    [
      "/mcr.azure.cn/a:1?platform=windows(10.0.26100)/amd64",
      "/a:1?region=china&platform=windows/amd64&os.version=10.0.26100",
    ],
    [
      `/mcr.azure.cn/a:1?manifest=${digest}&platform=linux/amd64`,
      `/a:1?region=china&platform=linux/amd64&manifest=${digest}`,
    ],
    ["/mcr.azure.cn/a:1?tool=podman&by=digest", "/a:1?region=china&tool=podman&by=digest"],
    ["/mcr.azure.cn/a:1?tool=rm&by=nothing&tool=podman", "/a:1?region=china"],
    ["/en-us/artifact/mar/dotnet/aspnet/about", "/dotnet/aspnet"],
    ["/en-us/artifact/mar/dotnet/aspnet/tags", "/dotnet/aspnet"],
    ["/zh-cn/product/dotnet/aspnet?region=china", "/dotnet/aspnet?region=china"],
    ["/product/dotnet/aspnet", "/dotnet/aspnet"],
    ["/en-us/catalog?search=dotnet%2Fasp", "/?q=dotnet/asp"],
  ])("redirects %s to %s", (address, to) => {
    expect(read(address)).toEqual({ kind: "redirect", to });
  });

  it.each([
    ["/helm/keda:1.0?file=templates/deployment.yaml", "templates/deployment.yaml"],
    ["/helm/keda:1.0?file=a%2Bb%26c", "a+b&c"],
    ["/helm/keda:1.0?file=", undefined],
    ["/helm/keda:1.0?file=../../etc/passwd", "../../etc/passwd"],
  ])("reads the file of a chart in %s", (address, file) => {
    expect(read(address)).toMatchObject({ kind: "image", query: file ? { file } : { region: "global" } });
    if (file === undefined) expect(read(address)).not.toHaveProperty("query.file");
  });

  it("keeps the file of a chart in a redirect", () => {
    const address = "/mcr.azure.cn/helm/keda:1.0?file=templates/a%20b.yaml";
    const to = "/helm/keda:1.0?region=china&file=templates/a%20b.yaml";
    expect(read(address)).toEqual({ kind: "redirect", to });
  });

  it.each([
    ["/Dotnet/aspnet", "NAME_INVALID", "Dotnet/aspnet"],
    ["/a%2F%2e%2e%2Fb", "NAME_INVALID", "a/../b"],
    ["/a/%252e%252e/b", "NAME_INVALID", "a/%2e%2e/b"],
    ["/a%2F%2Fb", "NAME_INVALID", "a//b"],
    ["/%E0%A4%A", "NAME_INVALID", "%E0%A4%A"],
    [`/${"a".repeat(10_000)}`, "NAME_INVALID", "a".repeat(10_000)],
    [`/a:${"1".repeat(129)}`, "TAG_INVALID", "1".repeat(129)],
    ["/a@sha256:abc", "DIGEST_INVALID", "sha256:abc"],
    ["/a?region=mars", "REGION_UNKNOWN", "mars"],
    ["/a?platform=linux", "PLATFORM_INVALID", "linux"],
    ["/a:1?platform=windows/amd64&os.version=10.0 (x)", "PLATFORM_INVALID", "10.0 (x)"],
    ["/a:1?manifest=sha256:abc", "DIGEST_INVALID", "sha256:abc"],
    ["/a:1?attached=sha256:abc", "DIGEST_INVALID", "sha256:abc"],
    ["/a:1?layer=sha256:abc", "DIGEST_INVALID", "sha256:abc"],
  ])("names what is wrong with %s", (address, problem, part) => {
    expect(read(address)).toEqual({ kind: "invalid", problem, part });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.dictionary(fc.string(), fc.string()), (segments, search) => {
        expect(readPage(segments, new URLSearchParams(search)).kind).toMatch(/redirect|image|invalid/);
      }),
    );
  });

  it("opens every path that imagePath writes as the same image", () => {
    const component = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const first = fc.oneof(
      component,
      fc.constantFrom(
        "api",
        "catalog",
        "compare",
        "docs",
        "endpoints",
        "product",
        "en-us",
        "zh-cn",
        "mcr.microsoft.com",
      ),
    );
    fc.assert(
      fc.property(first, fc.array(component), fc.option(component, { nil: undefined }), (head, rest, tag) => {
        const result = parseImageName([head, ...rest].join("/") + (tag ? `:${tag}` : ""));
        if (!result.ok) throw new Error("the generator made a bad name");
        const query = { region: "china", platform: "linux/arm64/v8", file: "templates/a&b.yaml" } as const;
        expect(read(imagePath(result.imageName, query))).toEqual({ kind: "image", imageName: result.imageName, query });
      }),
    );
  });
});
