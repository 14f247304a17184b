/** A repository of MAR and, where it is known, the tag in it. */
export type MovedTag = { repository: string; tag?: string };

/** What a tag of `microsoft/dotnet` says: `[version-]image[-rest]`. */
const TAG = /^(?:([^-]+(?:-(?:preview|rc)[^-]*)?)-)?(sdk|aspnetcore-runtime|runtime-deps|runtime)(?:-(.+))?$/;

/**
 * Where an image of `microsoft/dotnet` is. Its tags of 2.1 went on under `dotnet/…`, those of 2.2, which ended before
 * that name began, under `dotnet/core/…`; of other versions the tag is not known.
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

/** Where an image of `microsoft/dotnet-nightly` is: nothing of its time is left there. */
export function movedNightlyTag(tag: string | undefined): MovedTag {
  const { repository } = movedDotnetTag(tag);
  return { repository: `dotnet/nightly/${repository.slice(repository.lastIndexOf("/") + 1)}` };
}

/**
 * Where an image of `microsoft/dotnet-framework` is: `4.7.2-sdk` is `4.7.2` of `dotnet/framework/sdk`.
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
