import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { NameList } from "./name-list";
import { NameTable } from "./name-table";

const name = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,9}$/),
  fc.constantFrom("a", "aa", "a-", "-a", "latest", "10.0", "10.0.1", "x".repeat(128)),
);
const anyNames = fc.array(name, { maxLength: 80 });
const names = fc.uniqueArray(name, { maxLength: 80 });

describe("NameList", () => {
  it("equals a plain list of the same names", () => {
    fc.assert(
      fc.property(names, fc.nat(100), fc.nat(100), name, (plain, a, b, other) => {
        const list = NameList.from(plain);
        expect(list.length).toBe(plain.length);
        expect([...list]).toEqual(plain);
        for (const at of [a, -a, b]) expect(list.at(at)).toBe(plain.at(at));
        expect(list.slice(a, b)).toEqual(plain.slice(a, b));
        expect(list.text(Math.min(a, plain.length), b)).toBe(
          plain
            .slice(a, b)
            .map((each) => `${each}\n`)
            .join(""),
        );
        expect(list.textLength(Math.min(a, plain.length), b)).toBe(
          plain.slice(a, b).join("\n").length + Number(a < Math.min(b, plain.length)),
        );
        for (const asked of [other, plain[a] ?? "", other.slice(1), `${other}é`, "Ā", "\n", ""]) {
          expect(list.indexOf(asked)).toBe(plain.indexOf(asked));
          expect(list.includes(asked)).toBe(plain.includes(asked));
        }
      }),
    );
  });

  it("compares names as strings, and lists by all of their names", () => {
    fc.assert(
      fc.property(names, names, (plain, others) => {
        const list = NameList.from(plain);
        const positions = plain.map((_, position) => position).sort((a, b) => list.compare(a, b));
        expect(positions.map((position) => plain[position])).toEqual(plain.toSorted());
        expect(list.equals(NameList.from([...plain]))).toBe(true);
        expect(list.equals(NameList.from(others))).toBe(JSON.stringify(plain) === JSON.stringify(others));
      }),
    );
  });

  it("takes a few bytes per name besides its text", () => {
    const list = NameList.from(Array.from({ length: 1000 }, (_, at) => `tag-${at}`));
    expect(list.byteLength).toBe(1 + list.textLength(0, 1000) + 4 * 1001);
  });

  test.each(["", "a b", "a\n", "é", "\u0000"])("refuses %j, which is not a name", (text) => {
    expect(() => NameList.from(["a", text])).toThrow(TypeError);
  });
});

describe("NameTable", () => {
  it("drops duplicates and keeps the order of arrival", () => {
    fc.assert(
      fc.property(anyNames, (plain) => {
        const table = new NameTable();
        expect(plain.map((each) => table.add(each))).toEqual(plain.map((each, at) => plain.indexOf(each) === at));
        expect([...table.toList()]).toEqual([...new Set(plain)]);
        expect(table.length).toBe(new Set(plain).size);
      }),
    );
  });

  it("goes back to its first names as if the others had not come", () => {
    fc.assert(
      fc.property(anyNames, anyNames, anyNames, (first, second, third) => {
        const [table, other] = [new NameTable(), new NameTable()];
        for (const each of [...first, ...third]) other.add(each);
        for (const each of first) table.add(each);
        const { length } = table;
        for (const each of second) table.add(each);
        table.keepFirst(length);
        expect([...table.toList()]).toEqual([...new Set(first)]);
        for (const each of third) table.add(each);
        expect([...table.toList()]).toEqual([...other.toList()]);
      }),
    );
  });

  it("grows", () => {
    const table = new NameTable();
    const plain = Array.from({ length: 30_000 }, (_, at) => `10.0.${at}-noble`);
    for (const each of [...plain, ...plain]) table.add(each);
    expect([...table.toList()]).toEqual(plain);
  });
});
