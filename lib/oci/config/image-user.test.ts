import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageUser } from "./image-user";

const runsAsRoot = (user: string | undefined, os?: string) => imageUser(user, os).privileged;

describe("on Linux", () => {
  test.each([
    undefined,
    "",
    " ",
    "root",
    "0",
    "0:0",
    "root:root",
    "0:1000",
    "root:wheel",
    "00",
    "+0",
    "-0",
    ":1000",
    ":",
  ])("%j is root", (user) => {
    expect(runsAsRoot(user)).toBe(true);
    expect(runsAsRoot(user, "linux")).toBe(true);
  });

  test.each(["1654", "app", "1000:0", "app:root", "rooted", "10", "0x0", "ContainerAdministrator", "Root"])(
    "%j is not known to be root",
    (user) => expect(runsAsRoot(user, "linux")).toBe(false),
  );

  test.each([
    [undefined, { by: "default", user: "root", privileged: true }],
    [":1000", { by: "default", user: "root", group: "1000", privileged: true }],
    ["1654:1655", { by: "uid", user: "1654", group: "1655", privileged: false }],
    ["0", { by: "uid", user: "0", privileged: true }],
    ["mssql", { by: "name", user: "mssql", privileged: false }],
    ["a:b:c", { by: "name", user: "a", group: "b:c", privileged: false }],
  ])("reads %j", (user, expected) => {
    expect(imageUser(user, "linux")).toEqual(expected);
  });
});

describe("on Windows", () => {
  test.each([
    [undefined, { by: "default", user: "ContainerAdministrator", privileged: true }],
    ["", { by: "default", user: "ContainerAdministrator", privileged: true }],
    ["ContainerAdministrator", { by: "name", user: "ContainerAdministrator", privileged: true }],
    ["containeradministrator", { by: "name", user: "containeradministrator", privileged: true }],
    [
      "User Manager\\ContainerAdministrator",
      { by: "name", user: "User Manager\\ContainerAdministrator", privileged: true },
    ],
    ["ContainerUser", { by: "name", user: "ContainerUser", privileged: false }],
    ["root", { by: "name", user: "root", privileged: false }],
    ["0", { by: "name", user: "0", privileged: false }],
  ])("reads %j", (user, expected) => {
    expect(imageUser(user, "windows")).toEqual(expected);
  });
});

test("no text crashes it, and the user is never empty", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("linux", "windows", undefined), (user, os) => {
      expect(imageUser(user, os).user).not.toBe("");
    }),
  );
});
