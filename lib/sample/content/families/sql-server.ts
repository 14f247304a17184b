import { releaseTimes } from "../calendar/day";
import { appImage } from "../linux/app-image";
import { type NewTag, Releases } from "../repository/releases";

type Edition = {
  year: number;
  updates: number;
  from: string;
  until: string;
  /** Distributions by age. Short tags point to the last. */
  distributions: readonly string[];
};

const EDITIONS: readonly Edition[] = [
  { year: 2017, updates: 31, from: "2017-10-24", until: "2022-09-20", distributions: ["ubuntu-16.04", "ubuntu-18.04"] },
  { year: 2019, updates: 32, from: "2020-01-07", until: "2025-02-27", distributions: ["ubuntu-18.04", "ubuntu-20.04"] },
  { year: 2022, updates: 26, from: "2023-02-16", until: "2026-07-16", distributions: ["ubuntu-20.04", "ubuntu-22.04"] },
  { year: 2025, updates: 7, from: "2026-01-15", until: "2026-08-11", distributions: ["ubuntu-22.04", "ubuntu-24.04"] },
];

/** Some cumulative updates got security releases (GDR) of their own, numbered upwards. */
const GDR_EVERY = 3;

function publishUpdate(releases: Releases, edition: Edition, update: string, created: string): void {
  const { year, distributions } = edition;
  for (const distribution of distributions) {
    const key = `${year}-${update}-${distribution}`;
    const tags: NewTag[] = [{ name: key }, { name: `${year}-latest-${distribution}`, floating: true }];
    if (distribution === distributions.at(-1)) {
      tags.push({ name: `${year}-latest`, floating: true });
      if (year === 2025) tags.push({ name: "latest", floating: true });
    }
    const run = { User: "mssql", ExposedPorts: { "1433/tcp": {} }, Env: ["MSSQL_RPC_PORT=135", "CONFIG_EDGE_BUILD="] };
    const app = { repository: releases.name, version: key, distribution, format: "docker", created, run } as const;
    releases.publish({ key, created, make: () => appImage(app, "amd64") }, tags);
  }
}

/** Returns SQL Server: cumulative updates (CU) and security releases (GDR) of each edition, only for amd64. */
export function sqlServer(name: string): Releases {
  const releases = new Releases(name);
  for (const edition of EDITIONS) {
    const times = releaseTimes(edition.from, edition.until, edition.updates);
    for (const [at, created] of times.entries()) {
      publishUpdate(releases, edition, `CU${at + 1}`, created);
      if (at % GDR_EVERY !== GDR_EVERY - 1) continue;
      const later = new Date(Date.parse(created) + 1_209_600_000).toISOString();
      publishUpdate(releases, edition, `CU${at + 1}-GDR${1 + Math.floor(at / GDR_EVERY)}`, later);
    }
  }
  return releases;
}
