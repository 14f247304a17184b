import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PULL_BYS } from "@/lib/contract/page/pull-choice";
import { ARTIFACT_KINDS } from "@/lib/mar/kind/artifact-kind";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import { formatImageName, type ImageName, parseImageName } from "@/lib/oci/name/image-name";
import { pullCommand } from "../pull-command";
import { waysOf } from "./pull-tool";
import { toolsFor } from "./tools";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const nameOf = (text: string): ImageName => {
  const result = parseImageName(text);
  if (!result.ok) throw new Error(text);
  return result.imageName;
};

/** Returns the image names that a text holds for this region. */
function namesIn(text: string, region: Region): string[] {
  const host = `${REGION_HOSTS[region].registry}/`;
  // A name in JSON is between quotes.
  const words = text.split(/[\s"]+/);
  const version = words.includes("--version") ? `:${words[words.indexOf("--version") + 1]?.replace("+", "_")}` : "";
  return words.flatMap((word) => {
    if (word.startsWith("br/public:")) return [`bicep/${word.slice("br/public:".length)}`];
    const at = word.indexOf(host);
    if (at < 0) return [];
    const [name = "", ...rest] = word.slice(at + host.length).split("@");
    return [[`${name}${version}`, ...rest].join("@")];
  });
}

const component = fc.stringMatching(/^[a-z0-9]{1,9}(?:(?:\.|_|__|-{1,2})[a-z0-9]{1,9}){0,2}$/);
const imageNames = fc
  .record({
    path: fc.array(component, { minLength: 1, maxLength: 4 }),
    folder: fc.constantFrom("", "bicep/", "psresource/", "helm/"),
    tag: fc.option(
      fc.oneof(
        fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/),
        fc.stringMatching(/^v?[1-9]\.[0-9]\.[0-9](?:-rc\.[1-9])?(?:_[a-z0-9]{1,5})?$/),
      ),
    ),
    digest: fc.option(fc.stringMatching(/^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/)),
  })
  .filter(({ tag, digest }) => tag !== null || digest !== null)
  .map(({ path, folder, tag, digest }) =>
    nameOf(`${folder}${path.join("/")}${tag === null ? "" : `:${tag}`}${digest === null ? "" : `@${digest}`}`),
  );

describe("every text of every tool", () => {
  const requests = fc.record({
    kind: fc.constantFrom(...ARTIFACT_KINDS),
    region: fc.constantFrom(...REGIONS),
    imageName: imageNames,
    platform: fc.option(fc.constantFrom("linux/amd64", "linux/arm/v7", "windows/amd64"), { nil: undefined }),
  });

  it("parses back to the requested image name only", () => {
    fc.assert(
      fc.property(requests, ({ platform, ...artifact }) => {
        for (const tool of toolsFor(artifact)) {
          for (const by of waysOf(tool, artifact)) {
            const text = pullCommand({ ...artifact, tool: tool.id, by, platform });
            const { repository, tag, digest } = artifact.imageName;
            if (tool.id === "powershell") {
              const [, , name, , version] = text.split(" ");
              expect(`psresource/${name}:${version}`).toBe(`${repository}:${tag}`);
              continue;
            }
            const expected = {
              repository,
              ...(by !== "digest" && tag ? { tag } : {}),
              ...(by !== "tag" && digest ? { digest } : {}),
            };
            expect(namesIn(text, artifact.region)).toEqual([formatImageName(expected)]);
          }
        }
      }),
    );
  });

  it("contains nothing that a shell or YAML would read as more than a word", () => {
    fc.assert(
      fc.property(requests, fc.constantFrom(...PULL_BYS), (request, by) => {
        for (const { id: tool, language } of toolsFor(request)) {
          const text = pullCommand({ ...request, tool, by });
          expect(text).toBe(text.trim());
          if (language === "json") {
            expect(Object.keys(JSON.parse(`{${text}}`).features)).toHaveLength(1);
            continue;
          }
          expect(text).toMatch(/^[A-Za-z0-9._:/@+=, \n-]+$/);
          if (language === "yaml") expect(text).toMatch(/^(?: *(?:- )?[a-z]+:(?: [\w./@:-]+)?\n?)+$/);
          else expect(text).toMatch(/^\S+(?: \S+)*$/);
        }
      }),
    );
  });

  it("leaves out an invalid platform", () => {
    const artifact = { kind: "index", region: "global", imageName: nameOf(`a:1@${digest}`), by: "tag" } as const;
    for (const { id: tool } of toolsFor(artifact)) {
      for (const platform of ["linux/amd64; rm -rf ~", "$(id)/amd64", "linux\n/amd64", "linux", ""]) {
        expect(pullCommand({ ...artifact, tool, platform })).toBe(pullCommand({ ...artifact, tool }));
      }
    }
  });
});
