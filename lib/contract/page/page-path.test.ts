import { expect, test } from "vitest";
import { parseRepository } from "@/lib/oci/name/repository";
import { imagePath } from "./page-path";

test("a lone surrogate in a publisher's name breaks no address", () => {
  const repository = parseRepository("helm/keda");
  if (!repository) throw new Error("no repository");
  expect(imagePath({ repository }, { region: "global", file: "a\ud800b/😀" })).toBe(
    "/helm/keda?file=a%EF%BF%BDb/%F0%9F%98%80",
  );
});
