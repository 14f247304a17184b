import { describe, expect, it, test } from "vitest";
import { foundLines } from "./find/found-lines.testing";
import { readShapes } from "./fixtures/shapes.testing";

const SHAPES = readShapes();
const REPORTED = SHAPES.filter(({ group }) => group === "reported");
const WRITTEN = SHAPES.filter(({ group }) => group !== "reported");

describe("files in which names were once missed or misread", () => {
  test.each(REPORTED)("$name", ({ name, text, expected }) =>
    expect(foundLines(text, undefined, name)).toEqual(expected),
  );
});

describe("files of all kinds", () => {
  it("have their names found, and no others", () => {
    const missed: string[] = [];
    const wrong: string[] = [];
    let count = 0;
    for (const { group, name, text, expected } of WRITTEN) {
      const found = foundLines(text, undefined, name);
      const left = [...found];
      for (const line of expected) {
        const at = left.indexOf(line);
        if (at < 0) missed.push(`${group}/${name}: ${line}`);
        else left.splice(at, 1);
      }
      count += expected.length;
      wrong.push(...left.map((line) => `${group}/${name}: ${line}`));
    }
    const share = (part: number) => `${((100 * part) / count).toFixed(2)} %`;
    const said = [
      `${WRITTEN.length} files, ${count} names: ${share(count - missed.length)} found, ${share(wrong.length)} false`,
      ...missed.map((line) => `missed ${line}`),
      ...wrong.map((line) => `false ${line}`),
    ].join("\n");
    expect(missed.length <= count * 0.01 && wrong.length <= count * 0.001, said).toBe(true);
  });
});
