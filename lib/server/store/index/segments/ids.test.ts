import { expect, it } from "vitest";
import { idSince } from "../order";
import { decodeFirsts, decodeIds, encodeFirsts, encodeIds } from "./ids";

const NOW = idSince(Date.UTC(2026, 10, 30));

it.each([
  ["none", []],
  ["one", [NOW]],
  [
    "of one second, of many, and of no known time",
    [NOW + 2_000_000, NOW + 130, NOW, idSince(1e12), 2_097_151, 200, 1, 0],
  ],
])("keeps ids: %s", (_, ids) => {
  expect(decodeIds(encodeIds(ids))).toEqual(ids);
  expect(decodeFirsts(encodeFirsts(ids))).toEqual(ids);
});

it("takes about three bytes for each of ids that are minutes apart", () => {
  const ids = Array.from({ length: 512 }, (_, at) => NOW - idSince(at * 300_000));
  expect(encodeIds(ids).length).toBeLessThan(3.1 * ids.length);
});
