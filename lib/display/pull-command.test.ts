import { describe, expect, it } from "vitest";
import { parseImageName } from "@/lib/oci/name/image-name";
import { type PullRequest, pullCommand } from "./pull-command";

const digest = `sha256:${"0".repeat(64)}`;
const command = (name: string, rest: Partial<PullRequest> = {}) => {
  const result = parseImageName(name);
  if (!result.ok) throw new Error(name);
  return pullCommand({ kind: "index", region: "global", by: "tag", imageName: result.imageName, ...rest });
};
const both = `dotnet/aspnet:10.0@${digest}`;

describe("pullCommand", () => {
  it("names the official host of the region", () => {
    expect(command("dotnet/aspnet:10.0")).toBe("docker pull mcr.microsoft.com/dotnet/aspnet:10.0");
    expect(command("dotnet/aspnet:10.0", { region: "china" })).toBe("docker pull mcr.azure.cn/dotnet/aspnet:10.0");
  });

  it("names the image by tag, by digest or by both", () => {
    expect(command(both)).toBe("docker pull mcr.microsoft.com/dotnet/aspnet:10.0");
    expect(command(both, { by: "digest" })).toBe(`docker pull mcr.microsoft.com/dotnet/aspnet@${digest}`);
    expect(command(both, { by: "tag-and-digest" })).toBe(`docker pull mcr.microsoft.com/${both}`);
  });

  it("always has a reference: replaces a missing one by the one that is known", () => {
    expect(command(`a@${digest}`)).toBe(`docker pull mcr.microsoft.com/a@${digest}`);
    expect(command("a:1", { by: "digest" })).toBe("docker pull mcr.microsoft.com/a:1");
  });

  it("names the platform", () => {
    expect(command("a:1", { platform: "linux/arm64/v8" })).toBe(
      "docker pull --platform linux/arm64/v8 mcr.microsoft.com/a:1",
    );
  });

  it.each([
    ["helm-chart", "oss/charts/redis:1.2.3_4", "helm pull oci://mcr.microsoft.com/oss/charts/redis --version 1.2.3+4"],
    ["bicep-module", "bicep/avm/res/cache/redis:0.1.0", "br:mcr.microsoft.com/bicep/avm/res/cache/redis:0.1.0"],
    [
      "powershell-module",
      "psresource/az.accounts:5.0.0",
      "Install-PSResource -Name az.accounts -Version 5.0.0 -Repository MAR",
    ],
    ["artifact", "oss/data:1", "oras pull mcr.microsoft.com/oss/data:1"],
  ] as const)("gives a %s no docker pull", (kind, name, expected) => {
    expect(command(name, { kind })).toBe(expected);
  });
});
