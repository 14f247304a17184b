import { numberOf } from "../archive/choice";
import { hexOf } from "../archive/keystream";
import { releaseTimes } from "../calendar/day";
import { appImage } from "../linux/app-image";
import { Releases } from "../repository/releases";

type Naming = (created: string, salt: string) => string;

/** The spellings of a day that publishers use in tags. */
const NAMINGS: Record<"curated" | "production" | "agent", Naming> = {
  curated: (created) => `${created.slice(0, 10).replaceAll("-", "")}.v1`,
  production: (created, salt) => `prod_${created.slice(0, 10).replaceAll("-", "")}.${1 + numberOf(salt, 4)}`,
  agent: (created, salt) => {
    const [year, month, day] = created.slice(0, 10).split("-");
    return `7.${numberOf(salt, 4)}.0-main-${month}-${day}-${year}-${hexOf(salt, 8)}`;
  },
};

/** Returns an image only for amd64 whose tags are days: environments of machine learning, agents, services. */
export function datedImage(name: string, naming: keyof typeof NAMINGS): Releases {
  const releases = new Releases(name);
  const count = 1 + numberOf(`${name} count`, naming === "curated" ? 26 : 14);
  const times = releaseTimes(`202${3 + numberOf(name, 3)}-02-11`, "2026-08-04", count);
  for (const created of times) {
    const tag = NAMINGS[naming](created, `${name} ${created}`);
    const app = { repository: name, version: tag, distribution: "jammy", format: "docker", created } as const;
    const tags = [{ name: tag }, ...(naming === "curated" ? [{ name: "latest", floating: true }] : [])];
    if (naming === "agent" && numberOf(name, 2) === 0) tags.push({ name: `${tag}-cfg` });
    releases.publish({ key: tag, created, make: () => appImage(app, "amd64") }, tags);
  }
  return releases;
}
