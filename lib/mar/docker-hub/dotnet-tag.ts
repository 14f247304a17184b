/** A repository of MAR and the tag in it, if known. */
export type MovedTag = { repository: string; tag?: string };

/** The form of a tag of `microsoft/dotnet`: `[version-]image[-rest]`. */
const TAG = /^(?:([^-]+(?:-(?:preview|rc)[^-]*)?)-)?(sdk|aspnetcore-runtime|runtime-deps|runtime)(?:-(.+))?$/;

/**
 * Returns the place of an image of `microsoft/dotnet`. Tags of 2.1 continue under `dotnet/…`. Those of 2.2, which ended
 * before that name began, continue under `dotnet/core/…`. For other versions the tag is not known.
 * @see https://github.com/dotnet/announcements/issues/197
 */
export function movedDotnetTag(tag: string | undefined): MovedTag {
  const [, version, image = "sdk", rest] = TAG.exec(tag ?? "") ?? [];
  const repository = image === "aspnetcore-runtime" ? "aspnet" : image;
  const end = rest ? `-${rest}` : "";
  if (version === "2.1") return { repository: `dotnet/${repository}`, tag: `2.1${end}` };
  if (version === "2.2") return { repository: `dotnet/core/${repository}`, tag: `2.2${end}` };
  return { repository: `dotnet/${repository}` };
}

/** Returns the place of an image of `microsoft/dotnet-nightly`, without a tag: no images of its time are left there. */
export function movedNightlyTag(tag: string | undefined): MovedTag {
  const { repository } = movedDotnetTag(tag);
  return { repository: `dotnet/nightly/${repository.slice(repository.lastIndexOf("/") + 1)}` };
}

/**
 * Returns the place of an image of `microsoft/dotnet-framework`: `4.7.2-sdk` is `4.7.2` of `dotnet/framework/sdk`.
 * @see https://github.com/microsoft/dotnet-framework-docker/issues/125
 */
export function movedFrameworkTag(tag: string | undefined): MovedTag {
  const [, version, image = "sdk", rest] = TAG.exec(tag ?? "") ?? [];
  if (image !== "sdk" && image !== "runtime") return { repository: "dotnet/framework/sdk" };
  return {
    repository: `dotnet/framework/${image}`,
    ...(version ? { tag: rest ? `${version}-${rest}` : version } : {}),
  };
}
