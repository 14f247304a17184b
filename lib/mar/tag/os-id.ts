import type { TagOs } from "./tag-name";

/** Formats a system and its release as one text: `noble`, `alpine3.23`, `ubuntu22.04`, `nanoserver-ltsc2022`. */
export function osId({ family, name, version }: TagOs): string {
  return version === undefined ? name : `${name}${family === "windows" ? "-" : ""}${version}`;
}
