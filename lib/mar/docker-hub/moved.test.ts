import fc from "fast-check";
import { expect, it } from "vitest";
import { parseRepository } from "@/lib/oci/name/repository";
import { parseTag } from "@/lib/oci/name/tag";
import { readDockerHubListing } from "./listing";
import { movedFromDockerHub } from "./moved";
import { MOVED_REPOSITORIES } from "./repositories";

const moved = (text: string) => {
  const [repository = "", tag] = text.split(":");
  const result = movedFromDockerHub(repository, tag === undefined ? undefined : parseTag(tag));
  return result && `${result.repository}${result.tag ? `:${result.tag}` : ""}`;
};

it.each([
  ["microsoft/dotnet", "dotnet/sdk"],
  ["microsoft/dotnet:latest", "dotnet/sdk"],
  ["microsoft/dotnet:sdk", "dotnet/sdk"],
  ["microsoft/dotnet:2.1-sdk", "dotnet/sdk:2.1"],
  ["microsoft/dotnet:2.1-sdk-nanoserver-1809", "dotnet/sdk:2.1-nanoserver-1809"],
  ["microsoft/dotnet:2.1-aspnetcore-runtime-stretch-slim", "dotnet/aspnet:2.1-stretch-slim"],
  ["microsoft/dotnet:2.1-runtime", "dotnet/runtime:2.1"],
  ["microsoft/dotnet:2.1-runtime-deps-alpine", "dotnet/runtime-deps:2.1-alpine"],
  ["microsoft/dotnet:2.2-aspnetcore-runtime", "dotnet/core/aspnet:2.2"],
  ["microsoft/dotnet:2.2-runtime-alpine", "dotnet/core/runtime:2.2-alpine"],
  ["microsoft/dotnet:2.0-runtime", "dotnet/runtime"],
  ["microsoft/dotnet:2.1.300-sdk", "dotnet/sdk"],
  ["microsoft/dotnet:2-aspnetcore-runtime", "dotnet/aspnet"],
  ["microsoft/dotnet:2.1-preview2-runtime", "dotnet/runtime"],
  ["microsoft/dotnet:nonsense", "dotnet/sdk"],
  ["microsoft/dotnet-nightly:2.1-runtime-deps", "dotnet/nightly/runtime-deps"],
  ["microsoft/dotnet-framework:4.7.2-sdk", "dotnet/framework/sdk:4.7.2"],
  [
    "microsoft/dotnet-framework:4.7.2-runtime-windowsservercore-ltsc2016",
    "dotnet/framework/runtime:4.7.2-windowsservercore-ltsc2016",
  ],
  ["microsoft/dotnet-framework", "dotnet/framework/sdk"],
  ["microsoft/dotnet-framework:runtime", "dotnet/framework/runtime"],
  ["microsoft/aspnet:4.7.2", "dotnet/framework/aspnet:4.7.2"],
  ["microsoft/aspnetcore:2.0", "dotnet/aspnet"],
  ["microsoft/aspnetcore-build:2.0", "dotnet/sdk"],
  ["microsoft/windowsservercore:ltsc2016", "windows/servercore:ltsc2016"],
  ["microsoft/windowsservercore:latest", "windows/servercore"],
  ["microsoft/nanoserver:1709", "windows/nanoserver:1709"],
  ["microsoft/iis:windowsservercore-ltsc2016", "windows/servercore/iis:windowsservercore-ltsc2016"],
  ["microsoft/mssql-server-linux:2017-latest", "mssql/server:2017-latest"],
  ["microsoft/azure-cli:2.0.59", "azure-cli:2.0.59"],
  ["microsoft/azure-cli:latest", "azure-cli:latest"],
  ["microsoft/powershell:6.1.0-ubuntu-18.04", "powershell:6.1.0-ubuntu-18.04"],
  ["microsoft/vsts-agent:latest", "azure-pipelines/vsts-agent"],
])("%s is %s", (text, name) => {
  expect(moved(text)).toBe(name);
});

it.each([
  "microsoft/mssql-server-windows-express",
  "microsoft/never-there",
  "microsoft/constructor",
  "microsoft/__proto__",
  "microsoft",
  "microsoft/",
  "library/dotnet",
  "dotnet/sdk",
])("knows no new place of %s", (text) => {
  expect(moved(text)).toBeUndefined();
});

it("has only repository names in its table", () => {
  for (const { to } of MOVED_REPOSITORIES.values()) expect(parseRepository(to), to).toBe(to);
});

it.each([
  ["microsoft-dotnet-aspnet", { repository: "dotnet/aspnet" }],
  ["microsoft-dotnet-core-runtime-deps", { repository: "dotnet/core/runtime-deps" }],
  ["microsoft-dotnet-framework-wcf", { repository: "dotnet/framework/wcf" }],
  ["microsoft-azure-pipelines-vsts-agent", { repository: "azure-pipelines/vsts-agent" }],
  ["microsoft-windows-nanoserver", { repository: "windows/nanoserver" }],
  ["microsoft-dotnet", { words: "dotnet" }],
  ["microsoft-azure-app-service-php", { words: "azure app service php" }],
  ["ubuntu", undefined],
  ["microsoft", undefined],
])("reads the listing %s", (slug, listing) => {
  expect(readDockerHubListing(slug)).toEqual(listing);
});

it("never throws", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, text) => {
      movedFromDockerHub(`microsoft/${name}`, parseTag(text));
      readDockerHubListing(`microsoft-${name}`);
    }),
  );
});
