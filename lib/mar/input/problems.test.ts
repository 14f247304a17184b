import { expect, it } from "vitest";
import { inputProblemSchema } from "./input-reading";
import { readInput } from "./read-input";

const hex = "ab".repeat(32);
const digest = `sha256:${hex}`;
const long = "x".repeat(129);

const WRONG: [text: string, problem: string, part: string, nearest?: string][] = [
  ["", "empty", ""],
  [" \n\t ", "empty", ""],
  ["\u200b", "empty", ""],
  ["x".repeat(65_537), "too-long", `${"x".repeat(300)}…`],
  ["two words ".repeat(30), "search-too-long", "two words ".repeat(30).trim()],
  ["dotnet/aspnet:1 dotnet/sdk:1", "several-names", "dotnet/aspnet:1, dotnet/sdk:1"],
  ["dotnet/aspnet\ndotnet/sdk", "several-names", "dotnet/aspnet, dotnet/sdk"],
  [`${digest}\nsha256:${"c".repeat(64)}`, "several-names", `${digest}, sha256:${"c".repeat(64)}`],
  ["mcr.microsoft.com/a mcr.azure.cn/a", "several-names", "mcr.microsoft.com/a, mcr.azure.cn/a"],
  ["docker pull", "no-name", ""],
  ["mcr.microsoft.com/a:<tag>", "placeholder", "<tag>", "mcr.microsoft.com/a"],
  [`a:\${TAG}`, "placeholder", `\${TAG}`, "a"],
  ["a/b:%TAG%", "placeholder", "%TAG%", "a/b"],
  ["$IMAGE", "placeholder", "$IMAGE"],
  ["-x.example.com/a", "host-invalid", "-x.example.com"],
  ["mcr.microsoft.com./a", "host-invalid", "mcr.microsoft.com."],
  ["mcr.micro\u200bsoft.com/a", "host-invalid", "mcr.micro\u200bsoft.com"],
  ["mcr.miсrosoft.com/a", "host-invalid", "mcr.miсrosoft.com"],
  ["example.com:99999x/a", "host-invalid", "example.com:99999x"],
  ["oras pull a:1", "host-missing", "a:1", "a:1"],
  ["https://example.com/x", "address-unknown", "example.com"],
  ["https://example.com/", "address-unknown", "example.com"],
  ["br/mine:a/b:1", "bicep-alias-unknown", "mine"],
  ["mcr.microsoft.com/:1", "repository-missing", ""],
  [":latest", "repository-missing", ""],
  ["Dotnet/aspnet", "repository-uppercase", "Dotnet/aspnet", "dotnet/aspnet"],
  ["Aspnet:10.0", "repository-uppercase", "Aspnet", "aspnet:10.0"],
  [`mcr.microsoft.com/A@${digest}`, "repository-uppercase", "A", `mcr.microsoft.com/a@${digest}`],
  [`${"a".repeat(256)}:1`, "repository-too-long", "a".repeat(256)],
  ["mcr.microsoft.com/a//b:1", "repository-invalid", "a//b", "mcr.microsoft.com/a/b:1"],
  ["mcr.microsoft.com/a/../b", "repository-invalid", "a/../b"],
  ["mcr.microsoft.com/a_-b", "repository-invalid", "a_-b"],
  ["a:", "tag-empty", "", "a"],
  [`a:${long}`, "tag-too-long", long, "a"],
  ["a:-x", "tag-invalid", "-x", "a"],
  [`a:b:c@${digest}`, "tag-invalid", "b:c", `a@${digest}`],
  ["a:b/c", "host-invalid", "a:b"],
  ["helm pull oci://a.io/b:1 --version 2", "version-conflict", "2", "a.io/b:1"],
  [`a@md5:${"0".repeat(32)}`, "digest-algorithm", "md5", "a"],
  ["a@constructor:abc", "digest-algorithm", "constructor", "a"],
  [`sha1:${"0".repeat(40)}`, "digest-algorithm", "sha1"],
  ["sha256:abc", "digest-length", "sha256:abc"],
  [`${digest}a`, "digest-length", `${digest}a`],
  [`a:1@${digest.slice(0, -1)}`, "digest-length", digest.slice(0, -1), "a:1"],
  [`sha256:${hex.toUpperCase()}`, "digest-uppercase", `sha256:${hex.toUpperCase()}`, digest],
  [`a@SHA256:${hex}`, "digest-uppercase", `SHA256:${hex}`, `a@${digest}`],
  [`a@sha256:${"g".repeat(64)}`, "digest-invalid", `sha256:${"g".repeat(64)}`, "a"],
  ["a@latest", "digest-invalid", "latest", "a"],
  [`a@${digest}@${digest}`, "digest-invalid", `${digest}@${digest}`, "a"],
];

it.each(WRONG)("says what is wrong with %j: %s", (text, problem, part, nearest) => {
  expect(readInput(text)).toEqual({ kind: "invalid", problem, part, ...(nearest === undefined ? {} : { nearest }) });
});

it("has an example of every problem", () => {
  expect(new Set(WRONG.map(([, problem]) => problem))).toEqual(new Set(inputProblemSchema.options));
});
