import { expect, test } from "../support/test";

test("a HEAD of a manifest has its length, and irregular addresses are refused", async ({ request }) => {
  const head = await request.head("/api/global/v2/dotnet/aspnet/manifests/10.0");
  const body = await (await request.get("/api/global/v2/dotnet/aspnet/manifests/10.0")).body();
  expect(head.headers()["content-length"]).toBe(String(body.byteLength));
  expect(head.headers()["x-body-length"]).toBeUndefined();
  const refused = await request.get("/api/global/v2/%zz/tags/list");
  expect(refused.status()).toBe(400);
  expect(await refused.json()).toMatchObject({ errors: [{ code: "NAME_INVALID" }] });
});
