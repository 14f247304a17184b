import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BASE_PATH, belowBase, withoutBase } from "./base-path.mjs";

const segment = fc.stringMatching(/^[\w.~-]{1,8}$/);
const path = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join("/")}`);
const base = fc.array(segment, { maxLength: 3 }).map((segments) => segments.map((each) => `/${each}`).join(""));
const rest = fc.constantFrom("", "?q=a/b", "#part", "?q=1#part");

describe("the path below which the site is served", () => {
  test("is empty without the setting", () => expect(BASE_PATH).toBe(""));

  test("is put before each path and taken off again, whatever the path begins with", () => {
    fc.assert(
      fc.property(base, path, rest, (below, page, more) => {
        for (const ours of [page + more, below + page + more]) {
          if (!ours.startsWith("/")) continue;
          expect(belowBase(ours, below)).toBe(`${below}${ours}`);
          expect(withoutBase(belowBase(ours, below), below)).toBe(ours);
        }
      }),
    );
  });

  test("finds in an address either nothing, or the path whose address it is", () => {
    fc.assert(
      fc.property(base, path, rest, (below, asked, more) => {
        const ours = withoutBase(asked + more, below);
        if (ours === undefined) expect(`${asked}/`.startsWith(`${below}/`)).toBe(false);
        else expect([asked + more, `${below}/${more}`]).toContain(belowBase(ours, below));
      }),
    );
  });

  test.each([
    ["/mar", "/"],
    ["/mar/", "/"],
    ["/mar?q=a", "/?q=a"],
    ["/mar#part", "/#part"],
    ["/mar/mar", "/mar"],
    ["/mar/mar/x:1", "/mar/x:1"],
    ["/mar//x", "//x"],
    ["/marble", undefined],
    ["/", undefined],
    ["/MAR/x", undefined],
    ["/x/mar/", undefined],
  ])("%s is our path %s", (address, ours) => expect(withoutBase(address, "/mar")).toBe(ours));
});
