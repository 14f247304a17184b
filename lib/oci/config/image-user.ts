/**
 * The user that a container of an image runs as. `by` says whether it is a name or a number (`uid`), or that the image
 * sets no user and `user` is the system's default. `privileged` is true for root, and on Windows for
 * ContainerAdministrator. `false` is no promise: inside the image any name may map to root.
 */
export type ImageUser = { by: "default" | "name" | "uid"; user: string; group?: string; privileged: boolean };

const WINDOWS_ADMINISTRATOR = "ContainerAdministrator";

/**
 * Parses `User`: `user`, `uid`, `user:group`, `uid:gid` on Linux, and a user name on Windows.
 * @param os as in the image's platform; anything but `windows` is read as Linux
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties
 * @see https://learn.microsoft.com/en-us/virtualization/windowscontainers/manage-containers/container-security
 */
export function imageUser(user: string | undefined, os?: string): ImageUser {
  const text = user?.trim() ?? "";
  return os === "windows" ? windowsUser(text) : linuxUser(text);
}

function windowsUser(text: string): ImageUser {
  if (!text) return { by: "default", user: WINDOWS_ADMINISTRATOR, privileged: true };
  const account = text.slice(text.lastIndexOf("\\") + 1).toLowerCase();
  return { by: "name", user: text, privileged: account === WINDOWS_ADMINISTRATOR.toLowerCase() };
}

function linuxUser(text: string): ImageUser {
  const colon = text.indexOf(":");
  const user = colon < 0 ? text : text.slice(0, colon);
  const group = colon < 0 ? "" : text.slice(colon + 1);
  const named = group ? { group } : {};
  if (!user) return { by: "default", user: "root", ...named, privileged: true };
  // Engines read the number as Go's Atoi does: `00` is 0 too.
  const isNumber = /^[+-]?\d+$/.test(user);
  return {
    by: isNumber ? "uid" : "name",
    user,
    ...named,
    privileged: isNumber ? Number(user) === 0 : user === "root",
  };
}
