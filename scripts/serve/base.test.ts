import { expect, test } from "vitest";
import { ownTarget, rightTarget } from "./base.mjs";

test.each([
  ["/mar/dotnet/sdk:10.0?region=china", "/dotnet/sdk:10.0?region=china"],
  ["/mar/?q=a", "/?q=a"],
  ["/mar", undefined],
  ["/mar?q=a", undefined],
  ["/mar/mar/x", "/mar/x"],
  ["/mar/api/health/live", "/api/health/live"],
  ["/api/health/live", "/api/health/live"],
  ["/api/health/ready?x", "/api/health/ready?x"],
  ["/api/metrics", "/api/metrics"],
  ["/api/health/liver", undefined],
  ["/api/reachability", undefined],
  ["/dotnet/sdk", undefined],
  ["/", undefined],
])("of %s, %s is ours", (target, ours) => expect(ownTarget(target, "/mar")).toBe(ours));

test.each(["/api/health/live", "/api/health/ready?x", "/api/metrics"])(
  "%s is for watchers, also below /api",
  (target) => {
    expect(ownTarget(target, "/api")).toBe(target);
    expect(ownTarget(target, "/api/health")).toBe(target);
    expect(rightTarget(target, "/api")).toBeUndefined();
  },
);

test.each([
  ["/mar", "/mar/"],
  ["/mar?q=a/", "/mar/?q=a/"],
  ["/mar/", undefined],
  ["/mar/?q=a", undefined],
  ["/mar/x/", "/mar/x"],
  ["/mar/x/?q=a", "/mar/x?q=a"],
  ["/mar/x?q=a/", undefined],
  ["/mar/mar/", "/mar/mar"],
  ["/x/", undefined],
])("%s is led to %s", (target, right) => expect(rightTarget(target, "/mar")).toBe(right));

test.each([
  ["/", undefined],
  ["/?q=a", undefined],
  ["/x/", "/x"],
  ["/zh-cn/?q=a", "/zh-cn?q=a"],
  ["/x", undefined],
])("at the root of a host, %s is led to %s", (target, right) => {
  expect(ownTarget(target, "")).toBe(target);
  expect(rightTarget(target, "")).toBe(right);
});
