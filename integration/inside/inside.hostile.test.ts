import { afterAll, describe, expect, it } from "vitest";
import { targetOf } from "@/lib/contract/operation/operation";
import { OPERATIONS } from "@/lib/contract/operation/operations";
import { PARAMETERS, type ParameterKey } from "@/lib/contract/operation/parameter";
import { keyInAddress, listState, PAGE_KEYS } from "@/lib/contract/page/page-state";
import { hostileSite } from "../hostile/hostile-site";
import { hasHead, rawRequest } from "../hostile/raw-request";
import { LEADING, type Listening, startInside, startLeadingRegistry } from "./leading-registry";

let inside: Listening;
let registry: Listening;
const site = hostileSite(async () => {
  inside = await startInside();
  registry = await startLeadingRegistry(inside.port);
  return {
    RATE_LIMIT: "off",
    MAR_GLOBAL_URL: `http://127.0.0.1:${registry.port}`,
    MAR_GLOBAL_DATA_HOSTS: `127.0.0.1:${registry.port}`,
  };
});
afterAll(() => {
  inside.close();
  registry.close();
});

/** The same place, as people and programs write it. */
const forms = (port: number) => [
  `127.0.0.1:${port}/a/b:c`,
  `localhost:${port}/a/b`,
  `[::1]:${port}/a/b`,
  `http://127.0.0.1:${port}/a`,
  `http://localhost:${port}/a`,
  `http://[::1]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://2130706433:${port}/`,
  `http://0x7f.1:${port}/`,
  `//127.0.0.1:${port}/a`,
  `http://mcr.microsoft.com@127.0.0.1:${port}/a`,
  `http://127.0.0.1:${port}#@mcr.microsoft.com/a:b`,
  `oci://127.0.0.1:${port}/a/b`,
  `docker pull 127.0.0.1:${port}/a/b:c`,
  `127.0.0.1:${port}`,
];

/** The keys that pages have of their own, beside the state that all have. */
const OWN_KEYS = ["from", "to", "at", "day", "before", "mirror", "search", "lang"];
const PAGES = [
  "/",
  "/a/image",
  "/a/image:1",
  "/compare",
  "/history",
  "/history/a/image:1",
  "/endpoints",
  "/check",
  "/docs",
];

async function get(path: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${site.url}${path}`, { headers, redirect: "manual" });
  await response.text();
  return response.status;
}

const silent = () => expect(inside.asked).toEqual([]);

describe("an address inside is never asked, whether it comes", () => {
  it("in a parameter of the API", async () => {
    for (const operation of Object.values(OPERATIONS)) {
      for (const { of } of operation.parameters) {
        const required = operation.parameters.filter((each) => each.isRequired && each.of !== of);
        const rest = Object.fromEntries(
          required.map((each): [ParameterKey, string] => [each.of, PARAMETERS[each.of].example]),
        );
        const values = forms(inside.port).map((form) =>
          PARAMETERS[of].place === "path" ? encodeURIComponent(form) : form,
        );
        await Promise.all(values.map((value) => get(targetOf(operation, { ...rest, [of]: value }))));
      }
    }
    silent();
  });

  it("in a key of a page, in each of its forms", async () => {
    const keys = [...PAGE_KEYS.map(keyInAddress), ...Object.keys(listState), ...OWN_KEYS];
    for (const page of PAGES) {
      await Promise.all(
        forms(inside.port).map((form) =>
          get(`${page}?${keys.map((key) => `${key}=${encodeURIComponent(form)}`).join("&")}`),
        ),
      );
    }
    // Alone, where another key of the address would be refused first.
    for (const start of ["/?q=", "/history?q=", "/a/image?q=", "/compare?to=a/image:1&from=", "/endpoints?mirror="]) {
      for (const accept of ["text/html", "text/plain", "application/json"]) {
        await Promise.all(forms(inside.port).map((form) => get(`${start}${encodeURIComponent(form)}`, { accept })));
      }
    }
    silent();
  });

  it("in a path", async () => {
    const starts = ["/", "/history/", "/mcr.microsoft.com/", "/og/global/", "/badge/global/", "/feeds/global/"];
    for (const start of starts) {
      await Promise.all(
        forms(inside.port).flatMap((form) => ["", ".svg"].map((end) => get(start + encodeURIComponent(form) + end))),
      );
    }
    for (const form of forms(inside.port)) {
      const raw = form.replaceAll(/[^!-~]/g, "+");
      for (const target of [`/${raw}`, raw]) {
        await rawRequest(site.port, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`, hasHead);
      }
    }
    silent();
  });

  it("in a header", async () => {
    const to = `127.0.0.1:${inside.port}`;
    for (const path of [
      "/",
      "/ZH-CN/a/image",
      "/a/image:1",
      "/api/openapi.json",
      "/feeds/global/a/image.atom",
      "/og/site.png",
    ]) {
      const head = [
        `GET ${path} HTTP/1.1`,
        `Host: ${to}`,
        `X-Forwarded-Host: ${to}`,
        "X-Forwarded-Proto: http",
        `Forwarded: host=${to}`,
        `Referer: http://${to}/`,
        `Origin: http://${to}`,
        `Proxy: http://${to}`,
        `X-Original-URL: http://${to}/`,
        `X-Rewrite-URL: http://${to}/`,
        `X-Middleware-Rewrite: http://${to}/`,
        `X-Middleware-Subrequest: http://${to}/`,
        `Destination: http://${to}/`,
        "Connection: close",
      ];
      expect(await rawRequest(site.port, `${head.join("\r\n")}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 [1-5]\d\d /);
    }
    silent();
  });

  it.each(LEADING)("in what the registry answers: %s", async (kind) => {
    const name = `a/${kind}`;
    const manifest = registry.asked.length;
    for (const path of [
      `/${name}`,
      `/${name}?about=readme`,
      `/${name}:1`,
      `/compare?from=${name}:1&to=${name}:2`,
      `/history/${name}:1`,
      `/history/${name}`,
      `/endpoints?mirror=mirror.example/${name}:1`,
      `/api/global/v2/${name}/tags/list`,
      `/api/global/v2/${name}/manifests/1`,
      `/api/global/images/${name}?reference=1&pushed`,
      `/api/global/digests/${name}?reference=1&created`,
      `/api/global/replacements/${name}?tag=1`,
      `/api/global/history/${name}?tag=1`,
      `/api/global/about/${name}`,
      `/badge/global/${name}:1.svg`,
      `/og/global/${name}:1.png`,
      `/feeds/global/${name}.atom`,
      `/api/reachability`,
    ]) {
      await get(path);
    }
    const digest = await digestOf(name);
    for (const path of digest
      ? [
          `configs/${name}?manifest=`,
          `charts/${name}?file=a&manifest=`,
          `sboms/${name}?manifest=`,
          `attached/${name}?manifest=`,
          `v2/${name}/referrers/`,
        ]
      : []) {
      await get(`/api/global/${path}${digest}`);
    }
    expect(registry.asked.length).toBeGreaterThan(manifest);
    silent();
  });

  it("which would have been noticed", async () => {
    await fetch(`http://127.0.0.1:${inside.port}/noticed`);
    await fetch(`http://[::1]:${inside.port}/noticed`);
    expect(inside.asked).toEqual(["/noticed", "/noticed"]);
  });
});

async function digestOf(name: string): Promise<string | null> {
  const response = await fetch(`${site.url}/api/global/v2/${name}/manifests/1`);
  await response.text();
  return response.headers.get("Docker-Content-Digest");
}
