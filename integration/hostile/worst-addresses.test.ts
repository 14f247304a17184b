import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { pageState, STATE_KEYS } from "@/lib/contract/page/page-state";
import { WORST } from "./worst-addresses";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

test("every file that answers an address has its worst addresses, and no other", () => {
  const files = readdirSync(join(ROOT, "app"), { recursive: true, encoding: "utf8" })
    .map((file) => `app/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\/(?:page\.tsx|route\.ts)$/.test(file));
  expect(Object.keys(WORST).sort()).toEqual(files.sort());
});

test("every key of the pages' state is in one", () => {
  const asked = Object.values(WORST).flatMap((inputs) => Object.values(inputs));
  const missing = Object.keys(pageState)
    .map((key) => (key === "osVersion" ? STATE_KEYS.osVersion : key))
    .filter((key) => !asked.some((address) => address.includes(`?${key}=`) || address.includes(`&${key}=`)));
  expect(missing).toEqual([]);
});

test("addresses fit into the head of a request", () => {
  const long = Object.values(WORST).flatMap((inputs) =>
    Object.entries(inputs).filter(([, each]) => each.length > 15_500),
  );
  expect(long.map(([what]) => what)).toEqual([]);
});
