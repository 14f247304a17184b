import { describe, expect, it } from "vitest";
import { readComparedName } from "@/lib/contract/page/compared-name";
import { parseImageName } from "@/lib/oci/name/image-name";
import { shortComparedNames, shortImageName } from "./short-image-name";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

describe("shortImageName", () => {
  it.each([
    ["azure-cli", "azure-cli"],
    ["azure-cli:2.50.0", "azure-cli:2.50.0"],
    [`azure-cli@${digest}`, "azure-cli@0123456789ab"],
    [`azure-cli:2.50.0@${digest}`, "azure-cli:2.50.0@0123456789ab"],
  ])("of %s is %s", (text, short) => {
    const result = parseImageName(text);
    expect(result.ok && shortImageName(result.imageName)).toBe(short);
  });
});

describe("shortComparedNames", () => {
  it.each([
    ["a:1", "b:2", ["a:1", "b:2"]],
    ["mcr.microsoft.com/a:1", "b:2", ["a:1", "b:2"]],
    ["a:1", "mcr.azure.cn/a:1", ["mcr.microsoft.com/a:1", "mcr.azure.cn/a:1"]],
  ])("of %s and %s are %j", (first, second, names) => {
    const [from, to] = [readComparedName(first, "global"), readComparedName(second, "global")];
    if (from.kind !== "name" || to.kind !== "name") throw new Error("the table has a bad name");
    expect(shortComparedNames(from.name, to.name)).toEqual(names);
  });
});
