import type { Region } from "@/lib/mar/region";
import { unplaced } from "../span";
import type { Setting, SettingMap } from "../split/setting";
import { registryFolders, type SplitName, splitNames } from "../split/split-names";
import type { Finding } from "./finding";
import { foundValues } from "./found-values";

type Reading = { region: Region; inherits: boolean };

/** Returns image names spread over several settings of a level, and the settings that were used for them. */
export function foundInSettings(map: SettingMap, { region, inherits }: Reading): { names: Finding[]; read: Setting[] } {
  const split = splitNames(map, inherits);
  return {
    names: split.map((name) => spreadImage(name, region)),
    read: [
      ...split.flatMap(({ repository, registry, component, tag, digest }) =>
        [repository, registry, component, tag, digest].filter((setting) => setting !== undefined),
      ),
      ...registryFolders(map),
    ],
  };
}

/** Returns the image that settings name together. */
export function spreadImage(
  { repository, registry, component, tag, digest, isKey, isVersion }: SplitName,
  region: Region,
): Finding {
  return foundValues(
    {
      repository: repository.value,
      registry: registry?.value,
      component: component?.value,
      tag: isVersion && tag ? unplaced(tag.value.text) : tag?.value,
      digest: digest?.value,
      isNumber: tag?.isNumber === true,
      isKey,
      variables: [repository, registry, component, tag, digest].flatMap((setting) => setting?.variables ?? []),
    },
    { line: repository.line, region },
  );
}

/** Returns names without duplicates of the same text at the same places. */
export function eachOnce(names: readonly Finding[]): Finding[] {
  const known = new Set<string>();
  return names.filter(({ covers = [], line, text }) => {
    const key = `${covers[0]?.start ?? `line ${line}`} ${covers.at(-1)?.end} ${text}`;
    return !known.has(key) && known.add(key);
  });
}
