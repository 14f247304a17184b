import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PICTURES, pictureFiles } from "./pictures.mjs";
import { root } from "./root.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
const files = PICTURES.flatMap(({ name }) => Object.values(pictureFiles(name)));

describe("the pictures of README.md", () => {
  it.each(files)("%s is shown there, and small", (file) => {
    expect(readme).toContain(`"${file}"`);
    expect(statSync(join(root, file)).size).toBeLessThan(150_000);
  });

  it("are all that the folder has", () => {
    expect(readdirSync(join(root, "docs/pictures")).map((name) => `docs/pictures/${name}`)).toEqual(files.toSorted());
  });
});
