import fc from "fast-check";
import { expect, test } from "vitest";
import { environmentVariable, imageSettings } from "./image-settings";

test("reads what is set, in an order for people", () => {
  const config = {
    User: "app",
    ExposedPorts: { "8080/tcp": {}, "443/tcp": {} },
    Env: ["PATH=/bin:/usr/bin", "A=b=c"],
    Entrypoint: ["dotnet"],
    Cmd: ["app.dll"],
    Volumes: { "/z": {}, "/a": {} },
    WorkingDir: "/app",
    Labels: { b: "2", a: "" },
    StopSignal: "SIGINT",
    ArgsEscaped: true,
  };
  expect(imageSettings({ config })).toEqual({
    entrypoint: ["dotnet"],
    command: ["app.dll"],
    argumentsEscaped: true,
    user: "app",
    workingDirectory: "/app",
    stopSignal: "SIGINT",
    environment: [
      { name: "PATH", value: "/bin:/usr/bin" },
      { name: "A", value: "b=c" },
    ],
    ports: [
      { text: "443/tcp", number: 443, protocol: "tcp" },
      { text: "8080/tcp", number: 8080, protocol: "tcp" },
    ],
    volumes: ["/a", "/z"],
    labels: [
      { name: "a", value: "" },
      { name: "b", value: "2" },
    ],
  });
});

test("reads what Docker adds to the spec", () => {
  const Healthcheck = { Test: ["CMD-SHELL", "curl -f http://localhost/"], Interval: 30e9, Timeout: 1.5e9, Retries: 3 };
  const config = { Healthcheck, Shell: ["powershell", "-Command"], OnBuild: ["COPY . /app", "RUN make"] };
  expect(imageSettings({ config, author: "A", comment: "by hand" })).toMatchObject({
    healthcheck: { command: "curl -f http://localhost/", interval: 30, timeout: 1.5, retries: 3 },
    shell: ["powershell", "-Command"],
    onBuild: ["COPY . /app", "RUN make"],
    author: "A",
    comment: "by hand",
  });
});

test.each([
  [["CMD", "/bin/check", "-q"], { command: ["/bin/check", "-q"] }],
  [["NONE"], "none"],
  [[], undefined],
  [undefined, undefined],
])("a health check of %j is %j", (Test, healthcheck) => {
  expect(imageSettings({ config: { Healthcheck: { Test, Interval: 0 } } }).healthcheck).toEqual(healthcheck);
});

test.each([
  {},
  { config: {} },
  { config: { User: "", WorkingDir: "", StopSignal: "", Entrypoint: [], Cmd: [], ArgsEscaped: false } },
  { author: "", comment: "", config: { OnBuild: [], Shell: [] } },
])("of %j nothing is set", (details) => {
  const settings = imageSettings(details);
  expect(settings).toEqual({ argumentsEscaped: false, environment: [], ports: [], volumes: [], labels: [] });
  expect(settings).not.toHaveProperty("user");
});

test.each([
  ["A=1", { name: "A", value: "1" }],
  ["A=", { name: "A", value: "" }],
  ["A", { name: "A" }],
  ["", { name: "" }],
  ["=x", { name: "", value: "x" }],
  ["A==", { name: "A", value: "=" }],
])("%j is the variable %j", (text, variable) => {
  expect(environmentVariable(text)).toEqual(variable);
});

test("a variable keeps all of its text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { name, value } = environmentVariable(text);
      expect(value === undefined ? name : `${name}=${value}`).toBe(text);
      expect(name).not.toContain("=");
    }),
  );
});
