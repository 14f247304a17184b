// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it
import { describe, expect, test } from "vitest";
import { foundLines } from "./found-lines.testing";

const DIGEST = `sha256:${"a1".repeat(32)}`;

describe("a Dockerfile", () => {
  test.each<[string, string, string[]]>([
    ["a name", "FROM mcr.microsoft.com/dotnet/aspnet:10.0", ["1 dotnet/aspnet:10.0"]],
    ["a name without a tag", "FROM mcr.microsoft.com/dotnet/aspnet", ["1 dotnet/aspnet latest"]],
    ["a pinned one", `FROM mcr.microsoft.com/a/b:1@${DIGEST}`, ["1 a/b:1@digest"]],
    ["lower-case words", "from mcr.azure.cn/a:1 as x", ["1 a:1"]],
    ["a platform", "FROM --platform=linux/arm64 mcr.microsoft.com/a:1", ["1 a:1 linux/arm64"]],
    ["a platform that the build knows", "FROM --platform=$BUILDPLATFORM mcr.microsoft.com/a:1", ["1 a:1"]],
    [
      "a stage",
      "FROM mcr.microsoft.com/a:1 AS build\nFROM build\nCOPY --from=build /a /b\nCOPY --from=0 /a /b",
      ["1 a:1"],
    ],
    ["nothing", "FROM scratch", []],
    ["another registry", "FROM nginx:1\nFROM ghcr.io/a/b:1\nFROM quay.io/a:${X}", []],
    ["a copied image", "FROM scratch\nCOPY --from=mcr.microsoft.com/a:1 /x /y", ["2 a:1"]],
    ["a mounted image", "FROM scratch\nRUN --mount=type=bind,from=mcr.microsoft.com/a:1,target=/x ls", ["2 a:1"]],
    ["a syntax", "# syntax=mcr.microsoft.com/docker/dockerfile:1\nFROM scratch", ["1 docker/dockerfile:1"]],
    ["continued lines", "FROM \\\n# a comment\n  mcr.microsoft.com/a:1 \\\n  AS x", ["3 a:1"]],
    ["another mark of continuation", "# escape=`\r\nFROM `\r\n mcr.microsoft.com/a:1", ["3 a:1"]],
    ["a command", "RUN docker pull mcr.microsoft.com/a:1 && \\\n echo mcr.azure.cn/b:2", ["1 a:1", "2 b:2"]],
    ["comments", "# FROM mcr.microsoft.com/a:1\nFROM scratch # no comment", []],
    ["a here-document", "RUN <<EOF\nFROM mcr.microsoft.com/a:1\nEOF\nFROM mcr.microsoft.com/b:1", ["2 a:1", "4 b:1"]],
    ["addresses", "ADD https://mcr.microsoft.com/v2/a/tags/list /x", []],
    ["a value", "ARG V=1\nFROM mcr.microsoft.com/a:${V}", ["2 a:1"]],
    ["a whole name as a value", 'ARG B="mcr.microsoft.com/a:1"\nFROM $B AS x\nFROM ${B}', ["2 a:1", "3 a:1"]],
    ["a value for want of one", "ARG V\nFROM mcr.microsoft.com/a:${V:-2}", ["2 a:2"]],
    ["no value", "ARG V\nFROM mcr.microsoft.com/a:$V", ["2 unread variable $V"]],
    [
      "a value of a stage",
      "FROM mcr.microsoft.com/a:1\nARG V=1\nFROM mcr.microsoft.com/b:$V",
      ["1 a:1", "3 unread variable $V"],
    ],
    ["values in a circle", "ARG A=${B}\nARG B=${A}\nFROM mcr.microsoft.com/$A", ["3 unread variable $A"]],
    ["no name", "FROM", ["1 unread no-name FROM"]],
    ["a wrong name", "FROM mcr.microsoft.com/DotNet/aspnet:1", ["1 unread repository-uppercase DotNet/aspnet"]],
    ["an old name", "FROM microsoft/dotnet:2.1-sdk", ["1 microsoft/dotnet:2.1-sdk old-hub-name"]],
    ["a mirror", "FROM mirror.test/mcr.microsoft.com/a:1", ["1 mcr.microsoft.com/a:1 mirror-prefix"]],
    ["the retired proxy", "FROM mcr.azk8s.cn/a:1", ["1 a:1 retired-proxy"]],
    ["a data endpoint", "FROM eastus.data.mcr.microsoft.com/a:1", ["1 a:1 data-endpoint"]],
    ["an old repository", "FROM mcr.microsoft.com/dotnet/core/sdk:3.1", ["1 dotnet/core/sdk:3.1 old-repository"]],
  ])("with %s", (_what, text, expected) => expect(foundLines(text, "dockerfile")).toEqual(expected));
});
