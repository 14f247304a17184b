import { numberOf } from "../archive/choice";
import { releaseTimes } from "../calendar/day";
import { appImage } from "../linux/app-image";
import { type NewTag, Releases } from "../repository/releases";

/** Language versions by the last part of the repository's name. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  python: ["python3.9", "python3.10", "python3.11", "python3.12", "python3.13"],
  node: ["node18", "node20", "node22", "node24"],
  java: ["java8", "java11", "java17", "java21"],
  powershell: ["powershell7.2", "powershell7.4"],
  dotnet: ["dotnet6", "dotnet8"],
  "dotnet-isolated": ["dotnet-isolated8.0", "dotnet-isolated9.0", "dotnet-isolated10.0"],
};

const VARIANTS = ["", "-slim", "-appservice", "-core-tools"];

/** Returns a host of Azure Functions: every host release with every version of the language. */
export function functionsImage(name: string): Releases {
  const releases = new Releases(name);
  const languages = LANGUAGES[name.split("/").at(-1) ?? ""] ?? [""];
  const times = releaseTimes("2024-03-12", "2026-08-11", 12);
  for (const [at, created] of times.entries()) {
    const host = `4.${1030 + at * 4}.${numberOf(created, 3)}00`;
    for (const language of languages) {
      for (const variant of VARIANTS) {
        const ending = `${language ? `-${language}` : ""}${variant}`;
        const version = `${host}${ending}`;
        const app = { repository: name, version, distribution: "bookworm-slim", format: "docker", created } as const;
        const tags: NewTag[] = [{ name: version }, { name: `4${ending}`, floating: true }];
        releases.publish({ key: version, created, make: () => appImage(app, "amd64") }, tags);
      }
    }
  }
  return releases;
}
