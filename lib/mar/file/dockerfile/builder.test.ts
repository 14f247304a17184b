// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { FoundImage } from "../find/finding";
import { foundLines } from "../find/found-lines.testing";
import { readFile } from "../read-file";
import { rewriteFile } from "../rewrite/rewrite-file";

const HEX = "ab12".repeat(16);
const MAR = "mcr.microsoft.com";

describe("a Dockerfile as BuildKit reads it", () => {
  test.each<[string, string, string[]]>([
    [
      "arguments without a value are empty",
      `ARG SUFFIX\nFROM ${MAR}/a:10.0\${SUFFIX}\nARG P\nFROM \${PREFIX}${MAR}/b:10.0`,
      ["2 a:10.0", "4 b:10.0"],
    ],
    ["an empty tag needs a value", `ARG V\nFROM ${MAR}/a:$V`, ["2 unread variable $V"]],
    [
      "an empty host needs a value",
      "ARG R\nFROM $R/a:1\nFROM ${R}b:1",
      ["2 unread variable $R", "3 unread variable ${R}"],
    ],
    ["an argument again without a value keeps it", `ARG V=1\nARG V\nFROM ${MAR}/a:$V`, ["3 a:1"]],
    ["an argument again has the last value", `ARG V=1\nARG V=2\nFROM ${MAR}/a:$V`, ["3 a:2"]],
    ["a value is made where it stands", `ARG A=$B\nARG B=1\nFROM ${MAR}/a:x$A`, ["3 a:x"]],
    [
      "values of values",
      `ARG B=8.0\nARG T=\${B:-9.0}-alpine\nARG F=${MAR}/a:$T\nFROM \${F:?need} AS a`,
      ["4 a:8.0-alpine"],
    ],
    ["a default in a default", `ARG B=8\nFROM \${O:-${MAR}/a:\${B}} AS b`, ["2 a:8"]],
    ["an alternative", `ARG T=x\nFROM \${T:+${MAR}/a:7}`, ["2 a:7"]],
    ["several arguments in one", `ARG A=8 B=${MAR}/a:10 C="x y"\nFROM \${B}-$A`, ["2 a:10-8"]],
    ["quotes around a name", `FROM "${MAR}/a:1" AS a\nFROM '${MAR}/b:1'`, ["1 a:1", "2 b:1"]],
    ["quotes inside a name", `ARG T=1\nFROM ${MAR}/a:"\${T}"-'x'\nFROM "${MAR}"/b:1`, ["2 a:1-x", "3 b:1"]],
    ["no value in single quotes", `ARG T='$B'\nFROM ${MAR}/a:1\nFROM '${MAR}/b:$T'`, ["2 a:1", "3 unread variable $T"]],
    ["an escaped character", `FROM ${MAR}/\\a:1`, ["1 a:1"]],
    ["a prefix off", `ARG V=v1.2.3\nFROM ${MAR}/a:\${V#v}\nFROM ${MAR}/b:\${V##*.}`, ["2 a:1.2.3", "3 b:3"]],
    ["a suffix off", `ARG V=1.2.3-x\nFROM ${MAR}/a:\${V%.*}\nFROM ${MAR}/b:\${V%%.*}`, ["2 a:1.2", "3 b:1"]],
    [
      "a text for another",
      `ARG V=1.2.3\nFROM ${MAR}/a:\${V/./-}\nFROM ${MAR}/b:\${V//./_}`,
      ["2 a:1-2.3", "3 b:1_2_3"],
    ],
    ["an expression that is wrong", `ARG V=1\nFROM ${MAR}/a:\${V!x}`, ["2 unread variable ${V!x}"]],
    ["a repository in an argument", `ARG REPO=${MAR}/dotnet/a\nFROM $REPO:10.0`, ["2 dotnet/a:10.0"]],
    ["a part of one", `ARG REPO=${MAR}/dotnet\nFROM $REPO/b:1 AS a\nFROM $REPO/a:1`, ["2 dotnet/b:1", "3 dotnet/a:1"]],
    ["host and path apart", `ARG HOST="${MAR}"\nARG NS=dotnet\nFROM \${HOST}/\${NS}/a:1`, ["3 dotnet/a:1"]],
    [
      "name, tag and digest apart",
      `ARG TAG=1\nARG D=sha256:${HEX}\nARG I=${MAR}/a\nFROM \${I}:\${TAG}@\${D}\nFROM ${MAR}/b@\${D}`,
      ["4 a:1@digest", "5 b@digest"],
    ],
    [
      "a stage's argument has no value",
      `FROM ${MAR}/a:1\nARG B=${MAR}/b:1\nFROM \${B}`,
      ["1 a:1", "2 b:1", "3 unread variable ${B}"],
    ],
    [
      "platforms that the build knows",
      `FROM ${MAR}/a:1-\${TARGETARCH}\nFROM --platform=linux/$TARGETARCH ${MAR}/b:1`,
      ["1 unread variable ${TARGETARCH}", "2 b:1"],
    ],
    [
      "platforms that the file sets",
      `ARG TARGETARCH=arm64\nARG P=linux/amd64\nFROM ${MAR}/a:1-$TARGETARCH\nFROM --platform=$P ${MAR}/b:1`,
      ["3 a:1-arm64", "4 b:1 linux/amd64"],
    ],
    ["a platform in quotes", `FROM --platform="linux/arm64" ${MAR}/a:1`, ["1 a:1 linux/arm64"]],
    ["a platform with a default", `FROM --platform="\${TARGETPLATFORM:-linux/amd64}" ${MAR}/a:1`, ["1 a:1"]],
    [
      "stages by name and number",
      `FROM ${MAR}/a:1 as base\nFROM BASE\nFROM base AS second\nCOPY --from=0 /a /a\nCOPY --from=Second /a /a`,
      ["1 a:1"],
    ],
    ["a stage in an argument", `ARG S=base\nFROM ${MAR}/a:1 AS base\nFROM $S`, ["2 a:1"]],
    ["a name over lines", `FROM ${MAR}/\\\na:1 \\\n# c\n\n AS x\nFROM \\\n  ${MAR}/b:1`, ["1 a:1", "7 b:1"]],
    ["two escapes continue nothing", `RUN echo \\\\\nFROM ${MAR}/a:1`, ["2 a:1"]],
    ["spaces behind a continuation", `FROM \\  \n  ${MAR}/a:1`, ["2 a:1"]],
    [
      "directives in any case, behind a BOM",
      `\uFEFF# Syntax = ${MAR}/s:1.5\r\n# escape=\`\r\nFROM ${MAR}/a:1 \`\r\n  AS b\r\n`,
      ["1 s:1.5", "3 a:1"],
    ],
    ["no directive behind a comment", `# a comment\n# escape=\`\nFROM \\\n ${MAR}/a:1`, ["4 a:1"]],
    ["a directive behind #!", `#!/usr/bin/env -S docker build -f\n# syntax=${MAR}/s:1\nFROM scratch`, ["2 s:1"]],
    [
      "names in here-documents",
      `FROM ${MAR}/a:1\nRUN <<EOF\nFROM ${MAR}/x:1\nEOF\nCOPY <<"E.F" /c\nimage: ${MAR}/b:1\nE.F\nFROM ${MAR}/c:1`,
      ["1 a:1", "3 x:1", "6 b:1", "8 c:1"],
    ],
    [
      "two here-documents at once",
      `FROM ${MAR}/a:1\nRUN cat <<-E > a && cat 3<<B > b\n\tFROM ${MAR}/x:1 AS q\n\tE\nE\nB\nFROM q\nFROM ${MAR}/b:1`,
      ["1 a:1", "3 x:1", "8 b:1"],
    ],
    ["tabs before the end of a here-document", `FROM scratch\nRUN <<E\n\tE\nE\nFROM ${MAR}/a:1`, ["5 a:1"]],
    ["quoted arrows are no here-document", `FROM scratch\nRUN echo "<<EOF"\nFROM ${MAR}/a:1\nEOF`, ["3 a:1"]],
    ["an end with CR LF", `FROM ${MAR}/b:1\r\nRUN <<EOF\r\nx\r\nEOF\r\nFROM ${MAR}/a:1\r\n`, ["1 b:1", "5 a:1"]],
    ["flags before the source", `FROM scratch\nCOPY --link --from=${MAR}/a:1 --chmod=755 /a /b`, ["2 a:1"]],
    ["a source in quotes", `FROM scratch\nCOPY --from="${MAR}/a:1" /a /b`, ["2 a:1"]],
    [
      "mounts",
      `FROM scratch\nRUN --mount=type=bind,source=/x,from=${MAR}/a:1 \\\n  --mount=from=${MAR}/b:1,target=/z ls`,
      ["2 a:1", "3 b:1"],
    ],
    ["no values in sources", `ARG I=${MAR}/a:1\nFROM scratch\nCOPY --from=$I /a /b`, ["1 a:1", "3 unread variable $I"]],
    [
      "what later builds do",
      `FROM scratch\nONBUILD COPY --from=${MAR}/a:1 /a /b\nONBUILD RUN --mount=from=${MAR}/b:1 ls`,
      ["2 a:1", "3 b:1"],
    ],
    ["names in labels and variables", `FROM scratch\nLABEL base="${MAR}/a:1"\nENV I=${MAR}/b:1`, ["2 a:1", "3 b:1"]],
    ["a comment behind a name", `FROM ${MAR}/a:1 # runtime`, ["1 a:1"]],
    ["lone carriage returns", `FROM ${MAR}/a:1\rRUN x\rFROM ${MAR}/b:1\r`, ["1 a:1", "3 b:1"]],
  ])("%s", (_what, text, expected) => expect(foundLines(text, "dockerfile")).toEqual(expected));
});

const imagesOf = (text: string) =>
  readFile(text, { kind: "dockerfile" }).found.filter((found): found is FoundImage => found.kind === "image");

function inChina(text: string) {
  return rewriteFile(
    text,
    imagesOf(text).map((found) => {
      const { repository, tag, digest } = found.image;
      const hasReference = Boolean(tag ?? digest ?? found.latest);
      const name = { repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
      return { found, wanted: hasReference ? { region: "china" as const, name } : undefined };
    }),
  );
}

function retagged(text: string, tag: string) {
  return rewriteFile(
    text,
    imagesOf(text).map((found) => {
      const name = { ...found.image, tag: tag as typeof found.image.tag };
      return { found, wanted: { region: found.image.region, name: { repository: name.repository, tag: name.tag } } };
    }),
  );
}

describe("a name in arguments", () => {
  test.each([
    [`ARG REPO=${MAR}/a\nFROM $REPO:1`, "ARG REPO=mcr.azure.cn/a\nFROM $REPO:1"],
    [`ARG REPO=${MAR}/d\nFROM $REPO/b:1\nFROM $REPO/a:1`, "ARG REPO=mcr.azure.cn/d\nFROM $REPO/b:1\nFROM $REPO/a:1"],
    [`ARG B="${MAR}/a:1"\nFROM $B`, 'ARG B="mcr.azure.cn/a:1"\nFROM $B'],
    [`ARG H=${MAR} T=1\nFROM $H/a:$T`, "ARG H=mcr.azure.cn T=1\nFROM $H/a:$T"],
    [`FROM \${X:-${MAR}/a}:1`, "FROM ${X:-mcr.azure.cn/a}:1"],
    [`ARG V=v1\nFROM ${MAR}/a:\${V#v}`, "ARG V=v1\nFROM mcr.azure.cn/a:${V#v}"],
    [`FROM "${MAR}"/a:'1'`, `FROM "mcr.azure.cn"/a:'1'`],
    [
      `ARG R=${MAR}/a\nFROM $R:1\nARG R\nRUN echo no use of it`,
      "ARG R=mcr.azure.cn/a\nFROM $R:1\nARG R\nRUN echo no use of it",
    ],
  ])("changes its region where it is written: %j", (text, expected) => {
    expect(inChina(text).text).toBe(expected);
  });

  test.each([
    ["a name of another registry", `ARG H=${MAR}\nFROM $H/a:1\nFROM $H.example/b:1`],
    ["a command", `ARG H=${MAR}\nFROM $H/a:1\nARG H\nRUN curl https://\${H}/v2/`],
    ["a host in two pieces", `ARG H=mcr.microsoft\nFROM $H.com/a:1`],
    ["a pattern", `ARG R=x-${MAR}/a\nFROM \${R#x-}:1`],
  ])("stays unchanged if that would change %s", (_what, text) => {
    const { text: after, outcomes } = inChina(text);
    expect([after, outcomes[0]]).toEqual([text, "host-not-written"]);
  });

  test.each([
    [`ARG T=1\nFROM ${MAR}/a:$T`, `ARG T=2\nFROM ${MAR}/a:$T`],
    [`ARG R=${MAR}/a\nFROM $R:1`, `ARG R=${MAR}/a\nFROM $R:2`],
    [`ARG I=${MAR}/a T=1\nFROM $I:$T`, `ARG I=${MAR}/a T=2\nFROM $I:$T`],
    [`ARG T=1\nFROM ${MAR}/a:$T\nFROM ${MAR}/b:$T`, `ARG T=2\nFROM ${MAR}/a:$T\nFROM ${MAR}/b:$T`],
  ])("gets another tag where it is written: %j", (text, expected) => {
    expect(retagged(text, "2").text).toBe(expected);
  });

  test.each([
    `ARG T=1\nFROM ${MAR}/a:$T\nFROM python:$T`,
    `ARG T=1\nFROM ${MAR}/a:$T\nFROM \${O}/b:$T`,
    `ARG T=1\nFROM ${MAR}/a:$T-alpine`,
    `ARG T=1.2\nFROM ${MAR}/a:\${T%.*}`,
    `ARG T=1\nFROM ${MAR}/a:$T\nARG T\nLABEL version=$T`,
    `ARG T=1\nARG U=\${T}-x\nFROM ${MAR}/a:$T\nFROM python:$U`,
  ])("keeps a tag that something else depends on: %j", (text) => {
    expect(retagged(text, "2").text).toBe(text);
  });
});

it("means the requested image, wherever its parts are", () => {
  const inArgument = fc.boolean();
  const image = fc.record({
    host: inArgument,
    path: inArgument,
    tag: inArgument,
    name: fc.constantFrom("a", "b/c"),
    version: fc.constantFrom("1", "2.0-x"),
  });
  fc.assert(
    fc.property(fc.array(image, { minLength: 1, maxLength: 5 }), fc.constantFrom("", '"'), (images, quote) => {
      const declared = new Map<string, string>();
      const part = (isArgument: boolean, name: string, value: string) => {
        if (isArgument) declared.set(name, value);
        return isArgument ? `\${${name}}` : value;
      };
      const lines = images.map(({ host, path, tag, name, version }) => {
        const [where, tagged] = [part(host, "HOST", MAR), part(tag, `T${version.length}`, version)];
        return `FROM ${quote}${where}/${part(path, `P${name.length}`, name)}:${tagged}${quote}`;
      });
      const args = [...declared].map(([name, value]) => `ARG ${name}=${value}`);
      const source = [...args, ...lines].join("\n");
      const { text } = inChina(source);
      expect(text).toBe(source.replaceAll(MAR, "mcr.azure.cn"));
      expect(imagesOf(text).map(({ image: { region, repository, tag } }) => [region, repository, tag])).toEqual(
        images.map(({ name, version }) => ["china", name, version]),
      );
    }),
  );
});

test.each([
  ["here-documents without an end", "RUN <<A\n".repeat(60_000)],
  ["defaults in defaults", `FROM ${"${A:-".repeat(50_000)}`],
  ["a long directive", `# escape${" ".repeat(200_000)}x`],
  ["mounts run together", `RUN ${"--mount=".repeat(50_000)}`],
  ["values that double", `ARG A=${"x".repeat(8000)}\n${"ARG A=$A$A\n".repeat(2000)}FROM $A`],
  ["spaces", `FROM a\\\n${" ".repeat(300_000)}b`],
  ["patterns", `ARG V=${"a".repeat(500)}\n${"FROM x:${V//*a*b/c}\n".repeat(20)}`],
])("takes linear time: %s", (_what, text) => {
  expect(() => readFile(text, { kind: "dockerfile" })).not.toThrow();
});
