import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import type { FoundImage } from "../find/finding";
import { readShapes } from "../fixtures/shapes.testing";
import { readFile } from "../read-file";
import type { NewName } from "./new-name";
import { rewriteFile } from "./rewrite-file";

const digest = digestSchema.parse(`sha256:${"e5".repeat(32)}`);
const HOSTS = /mcr\.(?:microsoft\.com|azure\.cn)/g;

type Choice = { china: boolean; pin: boolean };

function wanted({ image, official, latest }: FoundImage, { china, pin }: Choice): NewName | undefined {
  const isOwn = official.relation === "official";
  const tag = image.tag ?? (latest && !image.digest && pin ? digestTag : undefined);
  if (!isOwn || (!tag && !image.digest && !latest)) return undefined;
  const pinned = pin ? digest : image.digest;
  return {
    region: china ? "china" : official.region,
    name: { repository: image.repository, ...(tag ? { tag } : {}), ...(pinned ? { digest: pinned } : {}) },
  };
}
const digestTag = readTag();

function readTag() {
  const [found] = readFile("FROM mcr.microsoft.com/a:latest").found;
  return found?.kind === "image" ? found.image.tag : undefined;
}

const imagesOf = (text: string, name: string) => {
  const { found, kind } = readFile(text, { name });
  return { kind, images: found.filter((one): one is FoundImage => one.kind === "image") };
};
const keyOf = ({ image: { repository, tag, digest: own, region } }: FoundImage) =>
  `${region} ${repository}:${tag ?? ""}@${own ?? ""}`;

/** Rewrites a file, and returns the names in its new text at the places of the old ones. */
function rewrite(text: string, name: string, choice: Choice) {
  const { images, kind } = imagesOf(text, name);
  const wishes = images.map((found) => ({ found, wanted: wanted(found, choice) }));
  const made = rewriteFile(text, wishes);
  const again = readFile(made.text, { kind }).found.filter((one): one is FoundImage => one.kind === "image");
  return { images, wishes, again, ...made };
}

describe.each<Choice>([
  { china: true, pin: false },
  { china: false, pin: true },
  { china: true, pin: true },
])("rewriting for %j", (choice) => {
  test.each(readShapes())("$group/$name changes only names, to the intended ones", ({ name, text }) => {
    const { images, wishes, again, outcomes, edits, text: after } = rewrite(text, name, choice);
    let [from, to] = [0, 0];
    for (const edit of edits) {
      expect(after.slice(to, to + edit.start - from)).toBe(text.slice(from, edit.start));
      to += edit.start - from + edit.text.length;
      from = edit.end;
    }
    expect(after.slice(to)).toBe(text.slice(from));
    const expected = images.map((found, at) => {
      const wish = outcomes[at] === "written" || outcomes[at] === "same" ? wishes[at]?.wanted : undefined;
      if (!wish) return keyOf(found);
      // Bicep accepts a version or a digest, not both.
      const tag = found.places.form === "module" && wish.name.digest ? "" : (wish.name.tag ?? "");
      return `${wish.region} ${wish.name.repository}:${tag}@${wish.name.digest ?? ""}`;
    });
    expect(again.map(keyOf).sort()).toEqual(expected.sort());
  });
});

describe("a region's name that is written", () => {
  it("keeps every part of the old one", () => {
    for (const { name, text } of readShapes()) {
      const { text: after } = rewrite(text, name, { china: true, pin: false });
      expect(after.replace(HOSTS, "HOST"), name).toBe(
        text.replace(HOSTS, "HOST").replace(/br\/public:/g, keepAlias(after)),
      );
    }
  });

  const keepAlias = (after: string) => (after.includes("br/public:") ? "br/public:" : "br:HOST/bicep/");

  it("is the same wherever its parts are", () => {
    const quote = fc.constantFrom("", '"', "'");
    const tagKey = fc.constantFrom("tag", "imageTag", "version");
    const parts = fc.record({
      registry: fc.constantFrom("registry", "baseRepo", "hub", ""),
      folder: fc.constantFrom("", "/oss", "/oss/v2"),
      path: fc.constantFrom("repository", "image"),
      tagKey,
      quote,
      end: fc.constantFrom("\n", "\r\n"),
      comment: fc.constantFrom("", " # mcr.microsoft.com/in/comment:1"),
      digestKey: fc.constantFrom("", "digest", "sha"),
    });
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.boolean(), (all, china, pin) => {
        const source = all
          .map(({ registry, folder, path, tagKey: key, quote: mark, end, comment, digestKey }, at) => {
            const host = `mcr.microsoft.com${folder}`;
            const name = registry === "" ? `${host}/a${at}/b` : `a${at}/b`;
            const lines = [
              `image${at}:`,
              ...(registry === "" ? [] : [`  ${registry}: ${mark}${host}${mark}${comment}`]),
              `  ${path}: ${mark}${name}${mark}`,
              `  ${key}: ${mark}v1.${at}${mark}${comment}`,
              ...(digestKey === "" ? [] : [`  ${digestKey}: ""`]),
            ];
            return lines.join(end) + end;
          })
          .join("");
        const { outcomes, again, images, text: after } = rewrite(source, "values.yaml", { china, pin });
        expect(outcomes.every((outcome) => outcome === "written" || outcome === "same")).toBe(true);
        expect(images.map(({ image }) => image.tag)).toEqual(all.map((_, at) => `v1.${at}`));
        expect(again.map(({ image }) => [image.region, image.repository, image.tag, image.digest])).toEqual(
          images.map(({ image }) => [
            china ? "china" : "global",
            image.repository,
            image.tag,
            pin ? digest : undefined,
          ]),
        );
        if (!pin) expect(after.replace(HOSTS, "HOST")).toBe(source.replace(HOSTS, "HOST"));
      }),
    );
  });
});
