import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseDigest } from "@/lib/oci/name/digest";
import { parseRepository } from "@/lib/oci/name/repository";
import { parseTag } from "@/lib/oci/name/tag";
import * as paths from "../api-path";
import { feedPath } from "../feed-path";
import { type Operation, targetOf } from "./operation";
import { OPERATIONS } from "./operations";
import { PARAMETERS } from "./parameter";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const all = Object.values(OPERATIONS);

/** Turns a path of the table into an expression. A name has slashes. */
const pattern = ({ path }: Operation) =>
  new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === "name" ? ".+" : "[^/]+"))}$`);

/** The routes of the API, with what Next calls their parameters as one component or many. */
const routes = ["api", "badge", "feeds"].flatMap((folder) =>
  readdirSync(`${ROOT}app/${folder}`, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("/route.ts") && !file.includes("[[..."))
    .map((file) => ({ file: `app/${folder}/${file}`, path: `/${folder}/${file.slice(0, -"/route.ts".length)}` })),
);

/** Returns an address that a route takes. */
const addressOf = (route: string) => route.replaceAll(/\[\.\.\.\w+\]/g, "a/b").replaceAll(/\[\w+\]/g, "a");

describe("the table of the API", () => {
  it("has every route, with its methods, and no other", () => {
    const unknown = routes.filter(({ path }) => {
      // Below `v2` and in feeds, words follow the name.
      const address = addressOf(path)
        .replace("/v2/a/b", "/v2/a/b/tags/list")
        .replace(/^\/feeds.*/, "$&.atom")
        .replace(/^\/badge.*/, "$&.svg");
      return !all.some((operation) => pattern(operation).test(address));
    });
    expect(unknown).toEqual([]);
    expect(routes.length).toBeGreaterThan(12);
    const without = all.filter(({ path, methods }) => {
      const route = routes.find((each) =>
        new RegExp(`^${each.path.replaceAll(/\[\.\.\.\w+\]/g, ".+").replaceAll(/\[\w+\]/g, "[^/]+")}$`).test(path),
      );
      const source = route ? readFileSync(`${ROOT}${route.file}`, "utf8") : "";
      return (
        !methods.every((method) => new RegExp(`\\b${method}\\b`).test(source)) ||
        /\bHEAD\b/.test(source) !== methods.includes("HEAD")
      );
    });
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it("has every path that we write", () => {
    const [name, tag, digest] = [parseRepository("a/b"), parseTag("1"), parseDigest(`sha256:${"0".repeat(64)}`)];
    if (!name || !tag || !digest) throw new Error("the names do not parse");
    const document = { repository: name, manifest: digest };
    const written = [
      paths.catalogApiPath("china"),
      paths.tagListApiPath("china", name),
      paths.manifestApiPath("china", name, tag),
      paths.referrersApiPath("china", name, digest),
      paths.imagesApiPath("china", name, [tag]),
      paths.digestsApiPath("china", name, [tag], true),
      paths.changesApiPath("china", { since: "2026-01-01T00:00:00Z", marks: ["a"], look: true }),
      paths.replacementsApiPath("china", name, [tag]),
      paths.configApiPath("china", name, digest, true),
      paths.chartFileApiPath("china", name, digest, "a"),
      paths.sbomApiPath("china", { ...document, layer: digest }),
      paths.attachedApiPath("china", document),
      paths.firewallApiPath("json", ["china"]),
      paths.REACHABILITY_API_PATH,
      paths.resolveApiPath("a", "china"),
      feedPath("atom", { region: "china", repository: name, tags: "a", locale: "zh-cn" }),
    ];
    for (const address of written) {
      const { pathname, searchParams } = new URL(address, "http://a");
      const operation = all.find((each) => pattern(each).test(pathname));
      const names = operation?.parameters.map(({ of }) => PARAMETERS[of].name) ?? [];
      expect(
        [...searchParams.keys()].filter((key) => !names.some((known) => known === key)),
        address,
      ).toEqual([]);
      expect(operation, address).toBeDefined();
    }
  });

  it.each(Object.entries(OPERATIONS))("names the parameters in the path of %s once", (_, { path, parameters }) => {
    const inPath = parameters.filter(({ of }) => PARAMETERS[of].place === "path").map(({ of }) => PARAMETERS[of].name);
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  });

  it("is what docs/api.md explains", () => {
    const text = readFileSync(`${ROOT}docs/api.md`, "utf8");
    const explained = [...text.matchAll(/^\| `GET`?[^/]*(\/[^[`]*)/gm)].map(([, path = ""]) => addressIn(path));
    const ours = all.map(({ path }) => addressIn(path));
    expect(explained.sort()).toEqual(ours.sort());
  });
});

/** Returns an address without what the handbook calls its parts. */
function addressIn(path: string): string {
  return path
    .replace(/\?.*/, "")
    .replaceAll(/<\w+>|\{\w+\}/g, "*")
    .replace("*.*", "*.atom");
}

describe("a request", () => {
  it("leaves nothing of its path open", () => {
    expect(targetOf(OPERATIONS.manifest, {})).toBe("/api/global/v2/dotnet/aspnet/manifests/10.0");
    expect(targetOf(OPERATIONS.firewall, { ruleRegions: ["global", "china"] })).toBe(
      "/api/firewall/squid?region=global&region=china",
    );
    expect(targetOf(OPERATIONS.digests, { references: "a", created: "" })).toBe(
      "/api/global/digests/dotnet/aspnet?reference=a&created",
    );
  });
});
