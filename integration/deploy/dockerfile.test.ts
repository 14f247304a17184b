import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { DockerfileParser } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { root } from "../../scripts/root.mjs";

const TEXT = readFileSync(join(root, "Dockerfile"), "utf8");
const LINES = TEXT.split("\n");
const file = DockerfileParser.parse(TEXT);

/** The instructions of each stage, with what is before the first one left out. */
const stages = file.getInstructions().reduce<{ keyword: string; rest: string }[][]>((found, instruction) => {
  const keyword = instruction.getKeyword();
  if (keyword === "FROM") found.push([]);
  // The parser takes flags for no arguments.
  const { start, end } = instruction.getRange();
  const text = LINES.slice(start.line, end.line + 1).join("\n");
  found.at(-1)?.push({ keyword, rest: text.slice(keyword.length).trim() });
  return found;
}, []);
const last = stages.at(-1) ?? [];
const all = (keyword: string, of = last) => of.filter((each) => each.keyword === keyword).map(({ rest }) => rest);

test("a linter finds nothing", () => {
  expect(validate(TEXT)).toEqual([]);
  expect(validate("FROM a\nCOPI x y\n")).not.toEqual([]);
});

test("base images have no default, and one without a digest is refused", () => {
  const before = file.getInitialARGs().map((each) => each.getArgumentsContent());
  expect(before).toEqual(["NODE_IMAGE", "BASE_IMAGE"]);
  expect(file.getFROMs().map((each) => each.getImage())).toEqual(before.map((name) => `\${${name}}`));
  expect(all("RUN", stages[0])[0]).toContain("*@sha256:*");
});

test("the last stage runs nothing while it is built and gets Node, the folder and its data folder only", () => {
  expect(stages).toHaveLength(2);
  expect(all("RUN")).toEqual([]);
  expect(all("ADD")).toEqual([]);
  expect(all("COPY")).toEqual([
    "--from=build /usr/local/bin/node /usr/local/bin/node",
    "--from=build /standalone /app",
    "--from=build --chown=65532:65532 /data /data",
  ]);
});

test("it runs as an ordinary user with one volume, which is all that its settings write", () => {
  expect(all("USER")).toEqual(["65532:65532"]);
  expect(all("VOLUME")).toEqual(["/data"]);
  const [settings = ""] = all("ENV");
  expect(settings).toContain("DATABASE_URL=/data/");
  expect(settings).toContain("TMPDIR=/data");
  expect(all("ENTRYPOINT")).toEqual(['["node", "server.mjs"]']);
});

test("labels say what it is, and no argument or setting is a secret", () => {
  const [labels = ""] = all("LABEL");
  for (const name of ["title", "description", "licenses", "version", "revision", "created", "base.name"]) {
    expect(labels).toContain(`org.opencontainers.image.${name}=`);
  }
  const names = stages.flatMap((stage) => [...all("ARG", stage), ...all("ENV", stage)]).join(" ");
  expect(names).not.toMatch(/password|token|secret|_key/i);
});

test("what must not leave the machine is not sent to the build", () => {
  const ignored = readFileSync(join(root, ".dockerignore"), "utf8").split("\n");
  const must = [".git", "data", "deploy", "node_modules", ".next", "built", "**/.env*", "**/*.pem", "**/*.key"];
  expect(ignored).toEqual(expect.arrayContaining(must));
});

test("the health check follows the server's answer and PORT", async () => {
  const check = file.getHEALTHCHECKs()[0]?.getRawArgumentsContent() ?? "";
  const [program = "", ...args]: string[] = JSON.parse(check.slice(check.indexOf("[")));
  expect(program).toBe("node");
  let status = 200;
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const healthy = () =>
    promisify(execFile)(process.execPath, args, { env: { NODE_ENV: "production", PORT: String(port) } }).then(
      () => true,
      () => false,
    );
  expect(await healthy()).toBe(true);
  status = 503;
  expect(await healthy()).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await healthy()).toBe(false);
  expect(asked).toEqual(["/api/health/ready", "/api/health/ready"]);
});
