import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { SERVER_ONLY } from "./messages";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const sources = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${ROOT}${folder}/${name}`, "utf8") })),
);

it("browsers ask only for messages that are sent to them", () => {
  const namespaces = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/useTranslations\("([^".]+)/g)].map(([, name = ""]) => ({ path, name })),
  );
  expect(namespaces.length).toBeGreaterThan(20);
  expect(namespaces.filter(({ name }) => SERVER_ONLY.some((only) => only === name))).toEqual([]);
});
