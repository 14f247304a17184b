// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it
import { describe, expect, it, test } from "vitest";
import { readFile } from "../read-file";
import { foundLines } from "./found-lines.testing";

describe("a devcontainer.json", () => {
  test.each<[string, string, string[]]>([
    ["an image", '{ "image": "mcr.microsoft.com/devcontainers/base:1" }', ["1 devcontainers/base:1"]],
    ["comments", '{ // "image": "mcr.microsoft.com/a:1"\n /* "image": "mcr.microsoft.com/a:1" */ }', []],
    ["features", '{ "features": { "mcr.microsoft.com/f/x:1": {}, "ghcr.io/y/z:1": {} } }', ["1 f/x:1"]],
    ["a value of the machine", '{ "image": "mcr.microsoft.com/a:${localEnv:T}" }', ["1 unread variable ${localEnv:T}"]],
    ["escapes", '{ "image": "mcr.microsoft.com\\/a:1" }', ["1 a:1"]],
  ])("with %s", (_what, text, expected) => expect(foundLines(text, "devcontainer")).toEqual(expected));

  it("names the lines that are not JSON", () => {
    expect(readFile('{\n image: "x",\n "y": "z\n}', { kind: "devcontainer" }).wrongLines).toEqual([2, 3]);
  });
});
