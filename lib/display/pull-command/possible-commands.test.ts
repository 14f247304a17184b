import { describe, expect, it } from "vitest";
import { PULL_BYS } from "@/lib/contract/page/pull-choice";
import { parseImageName } from "@/lib/oci/name/image-name";
import { pullCommand } from "../pull-command";
import { possibleCommands } from "./possible-commands";

const nameOf = (text: string) => {
  const result = parseImageName(text);
  if (!result.ok) throw new Error(text);
  return result.imageName;
};
const digest = `sha256:${"f".repeat(64)}`;
const artifact = { kind: "index", region: "global", platform: "linux/arm64/v8" } as const;

describe("possibleCommands", () => {
  it("has the text of every way, each once", () => {
    const imageName = nameOf(`dotnet/aspnet:10.0@${digest}`);
    const possible = possibleCommands({ ...artifact, imageName, tool: "skopeo" });
    const texts = PULL_BYS.map((by) => pullCommand({ ...artifact, imageName, tool: "skopeo", by }));
    expect(new Set(possible)).toEqual(new Set(texts));
    expect(possible).toHaveLength(new Set(possible).size);
  });

  it("has texts of the same lengths before the digest is known", () => {
    const lengths = (name: string) =>
      possibleCommands({ ...artifact, imageName: nameOf(name) }).map(({ length }) => length);
    expect(lengths("dotnet/aspnet:10.0")).toEqual(lengths(`dotnet/aspnet:10.0@${digest}`));
  });
});
