import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/port.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { startFirefox } from "./firefox";
import { type Person, personAt } from "./person";
import { startWebKitGtk } from "./webkitgtk";
import type { OtherBrowser } from "./window";

const ASPNET = "/dotnet/aspnet";
const COMMAND = "main [role=group] code";

let site: string;
beforeAll(async () => {
  const { registry } = await startSample();
  ({ url: site } = await startWeb({ mode: "start", port: await freePort(), host: "127.0.0.1", registry }));
});
afterAll(() => endAll());

describe.each([
  ["Firefox ESR", startFirefox],
  ["WebKitGTK", startWebKitGtk],
])("in %s", (_name, start) => {
  let browser: OtherBrowser;
  let person: Person;
  beforeAll(async () => {
    browser = await start();
    person = personAt(await browser.visitor(), site);
  });
  afterAll(() => browser?.end());

  it("a visitor browses from a search on the home page to a repository", async () => {
    await person.open("/");
    await person.fills("searchbox", "Search repositories", "aspnet");
    await person.clicks("link", "dotnet/aspnet");
    await person.isAt(ASPNET);
    await person.reads("h1", "dotnet/aspnet");
  });

  it("filters tags, and opens one", async () => {
    await person.open(ASPNET);
    await person.fills("searchbox", "Filter tags", "10.0-noble");
    await person.clicks("link", "10.0-noble");
    await person.isAt(`${ASPNET}:10.0-noble`);
  });

  it("chooses a platform and a region, both in the command and the address", async () => {
    await person.open(`${ASPNET}:10.0`);
    await person.reads(COMMAND, "docker pull mcr.microsoft.com/dotnet/aspnet:10.0");
    await person.clicks("link", "Use linux/arm64/v8 in the pull command");
    await person.reads(COMMAND, "docker pull --platform linux/arm64/v8 mcr.microsoft.com/dotnet/aspnet:10.0");
    await person.clicks("radio", "China");
    await person.reads(COMMAND, "docker pull --platform linux/arm64/v8 mcr.azure.cn/dotnet/aspnet:10.0");
    await person.isAt(`${ASPNET}:10.0?platform=linux/arm64/v8&region=china`);
  });

  it("copies the command, which is announced and can be pasted", async () => {
    await person.open(`${ASPNET}:10.0?region=china`);
    const command = "docker pull mcr.azure.cn/dotnet/aspnet:10.0";
    await person.copies("Copy pull command", command);
    await person.opensPalette();
    await person.press("v", "Control");
    await person.hasTyped(command);
  });

  it("shares a view by its address: another visitor sees the same", async () => {
    person = personAt(await browser.visitor(), site);
    await person.open(`${ASPNET}:10.0?region=china&platform=linux/arm64/v8`);
    await person.reads(COMMAND, "docker pull --platform linux/arm64/v8 mcr.azure.cn/dotnet/aspnet:10.0");
    await person.hasChosen("China");
  });

  it("goes anywhere by the palette", async () => {
    await person.open("/endpoints");
    await person.opensPalette();
    await person.type("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build");
    await person.reads('[role=option][aria-selected="true"]', "dotnet/sdk:10.0");
    await person.press("Enter");
    await person.isAt("/dotnet/sdk:10.0");
    await person.reads("h1", "dotnet/sdk");
  });

  it("meets no error on the console", async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
