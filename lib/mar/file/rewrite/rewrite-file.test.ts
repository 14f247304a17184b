// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import type { FoundImage } from "../find/finding";
import type { FileKind } from "../kind/file-kind";
import { readFile } from "../read-file";
import type { NewName } from "./new-name";
import { rewriteFile } from "./rewrite-file";

const digest = digestSchema.parse(`sha256:${"b2".repeat(32)}`);

const imagesOf = (text: string, kind?: FileKind) =>
  readFile(text, { kind }).found.filter((found): found is FoundImage => found.kind === "image");

/** Returns the name with its digest, in China if requested. */
const pinned = ({ image, official }: FoundImage, china: boolean, pin = true): NewName => ({
  region: china ? "china" : official.region,
  name: {
    repository: official.repository ?? image.repository,
    ...(image.tag ? { tag: image.tag } : {}),
    ...(pin ? { digest } : image.digest ? { digest: image.digest } : {}),
  },
});

function rewrite(text: string, kind: FileKind, { china = false, pin = true } = {}) {
  return rewriteFile(
    text,
    imagesOf(text, kind).map((found) => ({ found, wanted: pinned(found, china, pin) })),
  );
}

describe("a file again", () => {
  test.each<[FileKind, string, string]>([
    ["dockerfile", "FROM mcr.microsoft.com/a:1 AS x\r\n# y", `FROM mcr.microsoft.com/a:1@${digest} AS x\r\n# y`],
    ["dockerfile", "ARG B='mcr.microsoft.com/a:1'\nFROM $B", `ARG B='mcr.microsoft.com/a:1@${digest}'\nFROM $B`],
    ["dockerfile", "ARG V=1\nFROM mcr.microsoft.com/a:$V", `ARG V=1@${digest}\nFROM mcr.microsoft.com/a:$V`],
    ["dockerfile", "ARG R=mcr.microsoft.com\nFROM $R/a:1", `ARG R=mcr.microsoft.com\nFROM $R/a:1@${digest}`],
    [
      "compose",
      "services: {a: {image: '${I:-mcr.microsoft.com/a:1}'}}",
      `services: {a: {image: '\${I:-mcr.microsoft.com/a:1@${digest}}'}}`,
    ],
    [
      "helm-values",
      'i:\n  repository: mcr.microsoft.com/a # x\n  tag: "1"',
      `i:\n  repository: mcr.microsoft.com/a # x\n  tag: "1@${digest}"`,
    ],
    [
      "helm-values",
      "{repository: mcr.microsoft.com/a, tag: v1, digest: ''}",
      `{repository: mcr.microsoft.com/a, tag: v1, digest: '${digest}'}`,
    ],
    ["bicep", "module a 'br/public:x/y:1' = {}", `module a 'br/public:x/y@${digest}' = {}`],
    ["devcontainer", '{"image":"mcr.microsoft.com/a:1", }', `{"image":"mcr.microsoft.com/a:1@${digest}", }`],
    ["text", "pull mcr.microsoft.com/a:1.", `pull mcr.microsoft.com/a:1@${digest}.`],
  ])("of kind %s is pinned by digest: %j", (kind, text, expected) => expect(rewrite(text, kind).text).toBe(expected));

  test.each<[FileKind, string, string]>([
    ["dockerfile", "FROM mcr.microsoft.com/a:1", "FROM mcr.azure.cn/a:1"],
    ["dockerfile", "ARG V=1\nFROM mcr.microsoft.com/a:$V", "ARG V=1\nFROM mcr.azure.cn/a:$V"],
    [
      "dockerfile",
      "ARG R=mcr.microsoft.com\nFROM $R/a:1\nFROM ${R}/b:1",
      "ARG R=mcr.azure.cn\nFROM $R/a:1\nFROM ${R}/b:1",
    ],
    [
      "dockerfile",
      "ARG R=mcr.microsoft.com/\nFROM ${R}a:1\nFROM ${R}b:1",
      "ARG R=mcr.azure.cn/\nFROM ${R}a:1\nFROM ${R}b:1",
    ],
    ["dockerfile", "FROM mirror.test/mcr.microsoft.com/a:1", "FROM mcr.azure.cn/a:1"],
    [
      "helm-values",
      "{registry: mcr.microsoft.com, repository: a, tag: v1}",
      "{registry: mcr.azure.cn, repository: a, tag: v1}",
    ],
    ["helm-values", "{repository: mcr.microsoft.com/a, tag: v1}", "{repository: mcr.azure.cn/a, tag: v1}"],
    ["bicep", "module a 'br/public:x/y:1' = {}", "module a 'br:mcr.azure.cn/bicep/x/y:1' = {}"],
    [
      "helm-values",
      "{registry: mcr.microsoft.com/oss/v2, repository: a/b, tag: v1}",
      "{registry: mcr.azure.cn/oss/v2, repository: a/b, tag: v1}",
    ],
    [
      "helm-values",
      "{baseRepo: mcr.microsoft.com, a: {repository: /b/c, tag: v1}, d: {repository: /e, tag: v2}}",
      "{baseRepo: mcr.azure.cn, a: {repository: /b/c, tag: v1}, d: {repository: /e, tag: v2}}",
    ],
    [
      "kubernetes",
      "images: [{name: mcr.microsoft.com/a, newName: mcr.microsoft.com/b, newTag: v1}]",
      "images: [{name: mcr.microsoft.com/a, newName: mcr.azure.cn/b, newTag: v1}]",
    ],
    [
      "hcl",
      'x = {\n  docker_image_name = "a/b:1"\n  docker_registry_url = "https://mcr.microsoft.com"\n}',
      'x = {\n  docker_image_name = "a/b:1"\n  docker_registry_url = "https://mcr.azure.cn"\n}',
    ],
  ])("of kind %s is for the other region: %j", (kind, text, expected) =>
    expect(rewrite(text, kind, { china: true, pin: false }).text).toBe(expected),
  );

  test.each<[FileKind, string, string]>([
    ["dockerfile", "ARG V=1\nFROM mcr.microsoft.com/a:$V-x", "tag-not-written"],
    ["kubernetes", 'image: "mcr.microsoft.com\\/a:1"', "name-not-written"],
    ["helm-values", `{repository: mcr.microsoft.com/a, digest: ${`sha256:${"c3".repeat(32)}`}}`, "written"],
    ["helm-values", "{name: a, repository: 'oci://mcr.microsoft.com/x', version: 1.0.0}", "tag-not-written"],
    ["devcontainer", '{"repository": "mcr.microsoft.com/a", "tag": 8}', "tag-not-written"],
  ])("of kind %s says what cannot be written: %j", (kind, text, outcome) =>
    expect(rewrite(text, kind).outcomes).toEqual([outcome]),
  );

  test.each<[FileKind, string]>([
    ["script", "R=mcr.microsoft.com\nR=mcr.microsoft.com\ndocker pull $R/a:1"],
    [
      "pipeline",
      "jobs:\n  a:\n    env:\n      R: mcr.microsoft.com\n    container: ${{ env.R }}/a:1\n  b:\n    env:\n      R: mcr.microsoft.com",
    ],
  ])("of kind %s stays unchanged if a name has its value in two places: %j", (kind, text) => {
    const { text: after, outcomes } = rewrite(text, kind, { china: true, pin: false });
    expect([after, outcomes]).toEqual([text, ["host-not-written"]]);
  });

  it("is written in both places if a name has the same whole name twice", () => {
    const text = "R=mcr.microsoft.com/a:1\nR=mcr.microsoft.com/a:1\ndocker pull $R";
    const { text: after, outcomes } = rewrite(text, "script", { china: true, pin: false });
    expect([after, new Set(outcomes)]).toEqual([
      text.replaceAll("mcr.microsoft.com", "mcr.azure.cn"),
      new Set(["written"]),
    ]);
  });

  it("keeps the name that kustomize looks for", () => {
    const text = 'images: [{name: mcr.microsoft.com/a, newTag: "1"}]';
    const { text: after, outcomes } = rewrite(text, "kubernetes", { china: true, pin: false });
    expect([after, outcomes]).toEqual([text, ["name-is-key"]]);
    expect(rewrite(text, "kubernetes").text).toBe(`images: [{name: mcr.microsoft.com/a, newTag: "1@${digest}"}]`);
  });

  it("is pinned at the tag of its own name, not at another tag", () => {
    expect(rewrite('{image: mcr.microsoft.com/a, imageTag: "1.0"}', "helm-values").text).toBe(
      `{image: mcr.microsoft.com/a, imageTag: "1.0@${digest}"}`,
    );
  });

  it("stays unchanged if two names share what only one of them should become", () => {
    const text = "ARG R=mcr.microsoft.com/\nFROM ${R}a:1\nFROM ${R}b:1";
    const [first, second] = imagesOf(text, "dockerfile");
    if (!first || !second) throw new Error("not found");
    const result = rewriteFile(text, [{ found: first, wanted: pinned(first, true, false) }, { found: second }]);
    expect(result).toMatchObject({ text, edits: [], outcomes: ["at-odds", "same"] });
  });

  const name = fc.constantFrom(
    "mcr.microsoft.com/a/b:1",
    "mcr.azure.cn/c:2.0-x",
    `mcr.microsoft.com/d:1@${digest}`,
    "nginx:1",
  );
  const lineEnd = fc.constantFrom("\n", "\r\n");
  const noise = fc.constantFrom("RUN echo ü ☃", "# comment", "", "  ", "LABEL a='b'", "WORKDIR /x\\");

  it("keeps every other byte, and has the requested names", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, noise, lineEnd), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (parts, china) => {
          const source = parts.map(([image, other, end]) => `FROM ${image}${end}${other}${end}${end}`).join("");
          const found = imagesOf(source, "dockerfile");
          const { text, edits, outcomes } = rewrite(source, "dockerfile", { china });
          let [from, to] = [0, 0];
          for (const edit of edits) {
            expect(text.slice(to, to + edit.start - from)).toBe(source.slice(from, edit.start));
            to += edit.start - from + edit.text.length;
            from = edit.end;
          }
          expect(text.slice(to)).toBe(source.slice(from));
          expect(outcomes.every((outcome) => outcome === "written" || outcome === "same")).toBe(true);
          const again = imagesOf(text, "dockerfile");
          expect(again.map(({ image }) => [image.repository, image.tag, image.digest, image.region])).toEqual(
            found.map((each) => [each.image.repository, each.image.tag, digest, china ? "china" : each.image.region]),
          );
        },
      ),
    );
  });
});
