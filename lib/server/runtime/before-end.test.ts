import { expect, it, vi } from "vitest";
import { beforeEnd, prepareEnd } from "./before-end.mjs";

it("does all that has to be done before the end, whatever fails", async () => {
  const done = vi.fn(async () => undefined);
  beforeEnd(async () => {
    throw new Error("a fault");
  });
  beforeEnd(done);
  await prepareEnd();
  expect(done).toHaveBeenCalledTimes(1);
});
