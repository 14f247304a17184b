import { describe, expect, it } from "vitest";
import { readInput } from "@/lib/mar/input/read-input";
import { repositorySearch } from "@/lib/mar/repository-search";
import { resolveInCatalog } from "./resolve-in-catalog";
import { messageIn, missingTag, withMessage, withTags } from "./resolve-message";

const search = repositorySearch(["dotnet/aspnet", "dotnet/sdk"]);

function resolve(text: string) {
  const resolved = resolveInCatalog(readInput(text), search, "global");
  if (resolved.kind !== "known") throw new Error("only the server can tell");
  return withMessage(resolved.outcome, messageIn(text));
}

describe("an outcome with its message", () => {
  it("opens the image that the message is about", () => {
    expect(resolve("failed to solve: mcr.microsoft.com/dotnet/aspnet:10.00: not found")).toMatchObject({
      ok: true,
      answer: { kind: "image", path: "/dotnet/aspnet:10.00", message: { kind: "tag-unknown" } },
    });
  });

  it("opens it for the platform that is missing", () => {
    const text =
      "mcr.microsoft.com/dotnet/aspnet:10.0: no matching manifest for linux/s390x in the manifest list entries";
    expect(resolve(text)).toMatchObject({
      answer: { path: "/dotnet/aspnet:10.0?platform=linux/s390x", message: { kind: "platform-missing" } },
    });
  });

  it("names the page that helps with what blocks the connection", () => {
    const text = 'Head "https://mcr.microsoft.com/v2/dotnet/sdk/manifests/10.0": dial tcp: i/o timeout';
    expect(resolve(text)).toMatchObject({ answer: { message: { kind: "connection-timeout", page: "/endpoints" } } });
  });

  it("is a refusal if the message names nothing", () => {
    expect(resolve("tls: failed to verify certificate: x509: certificate signed by unknown authority")).toMatchObject({
      ok: false,
      refusal: { problem: "no-name", message: { kind: "certificate" } },
    });
  });

  it("is unchanged without a message", () => {
    expect(resolve("dotnet/aspnet:10.0")).toMatchObject({ ok: true, answer: { path: "/dotnet/aspnet:10.0" } });
    expect(messageIn("dotnet/aspnet:10.0")).toBeUndefined();
  });
});

describe("a missing tag", () => {
  const text = "manifest for mcr.azure.cn/dotnet/aspnet:10.00 not found: manifest unknown";
  const message = messageIn(text);
  const missing = missingTag(resolve(text), message);

  it("comes with the nearest ones", () => {
    expect(message && missing && withTags(message, missing, ["9.0", "10.0", "10.0.1", "latest"])).toEqual({
      kind: "tag-unknown",
      tagListed: false,
      tags: ["10.0", "10.0.1"].map((tag) => ({
        input: `mcr.azure.cn/dotnet/aspnet:${tag}`,
        region: "china",
        path: `/dotnet/aspnet:${tag}?region=china`,
      })),
    });
  });

  it("is reported as present if the registry lists it", () => {
    expect(message && missing && withTags(message, missing, ["10.00"])).toEqual({
      kind: "tag-unknown",
      tagListed: true,
    });
  });

  it("is not looked for if the message says something else", () => {
    const refused = "pull access denied for mcr.microsoft.com/dotnet/aspnet, repository does not exist";
    expect(missingTag(resolve(refused), messageIn(refused))).toBeUndefined();
  });
});
