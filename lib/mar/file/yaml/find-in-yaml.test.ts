// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it
import { describe, expect, it, test } from "vitest";
import { foundLines } from "../find/found-lines.testing";
import { readFile } from "../read-file";

const DIGEST = `sha256:${"a1".repeat(32)}`;

describe("a Compose file", () => {
  test.each<[string, string, string[]]>([
    ["an image", "services:\n  a:\n    image: mcr.microsoft.com/a:1", ["3 a:1"]],
    ["a platform", "services: { a: { platform: linux/arm64, image: mcr.microsoft.com/a:1 } }", ["1 a:1 linux/arm64"]],
    ["a value for want of one", "services: {a: {image: 'mcr.microsoft.com/a:${T:-1}'}}", ["1 a:1"]],
    ["one inside another", "services: {a: {image: '${A:-${B-mcr.microsoft.com/a:1}}'}}", ["1 a:1"]],
    ["no value", "services: {a: {image: 'mcr.microsoft.com/a:${T}'}}", ["1 unread variable ${T}"]],
    [
      "a value that has to be there",
      "services: {a: {image: 'mcr.microsoft.com/a:${T:?x}'}}",
      ["1 unread variable ${T:?x}"],
    ],
    ["an alias", "x: &a mcr.microsoft.com/a:1\nservices:\n  b:\n    image: *a", ["4 a:1"]],
    ["an argument", "services: {a: {command: ['--image=mcr.microsoft.com/a:1']}}", ["1 a:1"]],
  ])("with %s", (_what, text, expected) => expect(foundLines(text, "compose").sort()).toEqual(expected.sort()));
});

describe("Kubernetes manifests and templates", () => {
  test.each<[string, string, string[]]>([
    ["documents", "image: mcr.microsoft.com/a:1\n---\nimage: mcr.microsoft.com/b:2", ["1 a:1", "3 b:2"]],
    ["JSON", '{"apiVersion": "v1", "kind": "Pod", "image": "mcr.microsoft.com/a:1"}', ["1 a:1"]],
    ["a template", "image: {{ .Values.image }}", ["1 unread template {{ .Values.image }}"]],
    [
      "a quoted one",
      'image: "mcr.microsoft.com/a:{{ .Values.tag | default "x" }}"',
      ['1 unread template {{ .Values.tag | default "x" }}'],
    ],
    ["conditions", "{{- if .Values.x }}\nimage: mcr.microsoft.com/a:1\n{{- end }}", ["2 a:1"]],
    ["a template over lines", 'a:\n  {{- include\n    "x" . }}\nimage: mcr.microsoft.com/a:1', ["4 a:1"]],
    ["a block", "data:\n  x: |\n    image: mcr.microsoft.com/a:1\n", ["3 a:1"]],
    ["escapes", 'image: "mcr.microsoft.com\\/a:1"', ["1 a:1"]],
    ["comments", "# mcr.microsoft.com/a:1\nb: 1 # mcr.microsoft.com/a:2", []],
    ["a kustomization", "images:\n- name: mcr.microsoft.com/a\n  newTag: '2'", ["2 a:2"]],
  ])("with %s", (_what, text, expected) => expect(foundLines(text, "kubernetes")).toEqual(expected));

  it("names the lines that are not YAML, and still finds official names", () => {
    const reading = readFile("a: 1\nb: [mcr.microsoft.com/a:1\nc: }\nd: mcr.microsoft.com/b:2\n", {
      kind: "kubernetes",
    });
    expect(reading.wrongLines.length).toBeGreaterThan(0);
    expect(reading.found.map(({ line }) => line)).toEqual([2, 4]);
  });

  it("never follows what multiplies", () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (let at = 1; at < 40; at++) bomb.push(`b${at}: &b${at} [${`*${at === 1 ? "a" : `b${at - 1}`},`.repeat(9)}]`);
    const reading = readFile([...bomb, "image: mcr.microsoft.com/a:1"].join("\n"), { kind: "kubernetes" });
    expect(reading.found.map(({ line }) => line)).toEqual([41]);
  });
});

describe("Helm values", () => {
  test.each<[string, string, string[]]>([
    ["all parts", "image:\n  registry: mcr.microsoft.com\n  repository: a/b\n  tag: '1'\n", ["3 a/b:1"]],
    ["a host in the repository", "image: {repository: mcr.microsoft.com/a/b, tag: v1}", ["1 a/b:v1"]],
    ["a digest", `image: {repository: mcr.microsoft.com/a, tag: v1, digest: '${DIGEST}'}`, ["1 a:v1@digest"]],
    ["no tag", "image: {repository: mcr.microsoft.com/a, tag: ''}", ["1 unread chart-version mcr.microsoft.com/a"]],
    ["another registry", "image: {repository: nginx, tag: '1'}", []],
    ["a repository of something else", "source: {repository: 'https://git.test/x'}", []],
    ["a whole name", "image: mcr.microsoft.com/a:1", ["1 a:1"]],
    ["a variable, which Helm has none of", "image: mcr.microsoft.com/a:${T:-1}", ["1 unread variable ${T:-1}"]],
  ])("with %s", (_what, text, expected) => expect(foundLines(text, "helm-values")).toEqual(expected));

  it("report a tag that is a number", () => {
    const [found] = readFile("image: {repository: mcr.microsoft.com/a, tag: 1.10}", { kind: "helm-values" }).found;
    expect(found).toMatchObject({ image: { tag: "1.10" }, notes: [{ kind: "number", text: "1.10" }] });
  });
});
