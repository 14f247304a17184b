import fc from "fast-check";
import { expect, test } from "vitest";
import { historyStep } from "./history-step";

const PREFERENCES = "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';";

test.each([
  ['/bin/sh -c #(nop)  CMD ["bash"]', 'CMD ["bash"]'],
  ["/bin/sh -c #(nop) ADD file:0a1b in / ", "ADD file:0a1b in /"],
  ["/bin/sh -c apt-get update", "RUN apt-get update"],
  ["/bin/sh -c apt-get update \t&& rm -rf /var", "RUN apt-get update \t&& rm -rf /var"],
  ["RUN /bin/sh -c apk add icu # buildkit", "RUN apk add icu"],
  ["RUN |2 VERSION=8.0 NAME=a b /bin/sh -c make install # buildkit", "RUN make install"],
  ["|1 VERSION=8.0 /bin/sh -c make install", "RUN make install"],
  ["|0 /bin/sh -c make", "RUN make"],
  ["COPY /dotnet /usr/share/dotnet # buildkit", "COPY /dotnet /usr/share/dotnet"],
  ["ENV APP_UID=1654", "ENV APP_UID=1654"],
  ['ENTRYPOINT ["/usr/bin/app"]', 'ENTRYPOINT ["/usr/bin/app"]'],
  ["cmd /S /C #(nop) COPY dir:0a1b in C:\\app ", "COPY dir:0a1b in C:\\app"],
  ["cmd /S /C setx /M PATH C:\\dotnet", "RUN setx /M PATH C:\\dotnet"],
  ["RUN cmd /S /C dir # buildkit", "RUN dir"],
  ["powershell -Command Expand-Archive a.zip", "RUN Expand-Archive a.zip"],
  [`powershell -Command ${PREFERENCES} Invoke-WebRequest x`, "RUN Invoke-WebRequest x"],
  [`pwsh.exe -NoLogo -ExecutionPolicy Bypass -Command ${PREFERENCES} Get-Item x`, "RUN Get-Item x"],
  [`powershell -Command ${PREFERENCES} #(nop) ENV A=1`, "ENV A=1"],
  // A shell that the Dockerfile itself calls belongs to the command.
  ["cmd /S /C powershell -Command Get-Item x", "RUN powershell -Command Get-Item x"],
  ["RUN /bin/sh -c /bin/sh -c true # buildkit", "RUN /bin/sh -c true"],
  ["powershell -Command $version = '1'; Get-Item $version", "RUN $version = '1'; Get-Item $version"],
  ["/bin/sh -c echo '#(nop) x'", "RUN echo '#(nop) x'"],
  ["/bin/sh -c echo # buildkit is here", "RUN echo # buildkit is here"],
  ["/bin/shell -c x", "/bin/shell -c x"],
  ["Apply image 10.0.20348.1", "Apply image 10.0.20348.1"],
  ["bazel build //:image", "bazel build //:image"],
  ["RUN /bin/bash -o pipefail -c make # buildkit", "RUN /bin/bash -o pipefail -c make"],
  ["/bin/sh -c", "/bin/sh -c"],
  ["# buildkit", ""],
  ["", ""],
  ["  \n", ""],
])("%j is %j", (createdBy, step) => {
  expect(historyStep(createdBy)).toBe(step);
});

test("returns a very long text as it is", () => {
  const createdBy = `/bin/sh -c ${"x".repeat(10_000)}`;
  expect(historyStep(createdBy)).toBe(createdBy);
});

test("no text crashes it, and it adds nothing but RUN", () => {
  const pieces = [
    "RUN ",
    "/bin/sh -c ",
    "#(nop) ",
    "|1 A=b ",
    "cmd /S /C ",
    "powershell -Command ",
    "$a = 'b'; ",
    "# buildkit",
  ];
  const near = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: "binary" })), (createdBy) => {
      const step = historyStep(createdBy);
      expect(createdBy.includes(step) || createdBy.includes(step.replace(/^RUN /, ""))).toBe(true);
    }),
  );
});

test.each([
  "|1 powershell -a ",
  "powershell -a ",
  "|1 /bin/sh ",
  " # buildkit",
  "powershell $ErrorActionPreference = 'a';",
])("reads texts of repeated %j in linear time", (part) => {
  const createdBy = part.repeat(8192 / part.length).trim();
  expect(createdBy).toContain(historyStep(createdBy).replace(/^RUN /, ""));
});
