// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what people paste is tested, not what JavaScript makes of it
import { describe, expect, it } from "vitest";
import { readMessage } from "../message/read-message";
import type { InputReading } from "./input-reading";
import { readInput } from "./read-input";
import { namesInText } from "./text/names-in-text";

const HEX = "ab12".repeat(16);
const N = "mcr.microsoft.com/dotnet/aspnet";

function shown(reading: InputReading): string {
  if (reading.kind !== "image") return reading.kind === "invalid" ? reading.problem : reading.kind;
  const { repository, tag, digest } = reading;
  return `${repository}${tag ? `:${tag}` : ""}${digest ? "@digest" : ""}`;
}

const A10 = "dotnet/aspnet:10.0";
const FORMS: readonly [text: string, name: string][] = [
  // Builds and Dockerfiles
  [`docker build --build-arg BASE=${N}:10.0 -t x .`, A10],
  [`docker buildx build --build-context base=docker-image://${N}:10.0 .`, A10],
  [`ARG BASE=${N}:10.0`, A10],
  [`  ARG BASE="${N}:10.0" OTHER=1`, A10],
  ["# syntax=mcr.microsoft.com/oss/moby/dockerfile:1.5", "oss/moby/dockerfile:1.5"],
  [`ENV IMAGE ${N}:10.0`, A10],
  [`ONBUILD COPY --from=${N}:10.0 /a /b`, A10],
  [`RUN --mount=type=bind,from=${N}:10.0,target=/x ls`, A10],
  // Shells and settings
  [`IMAGE=${N}:10.0`, A10],
  [`export IMAGE="${N}:10.0"`, A10],
  [`IMAGE=\${IMAGE:-${N}:10.0}`, A10],
  [`X=\${I-${N}:10.0}`, A10],
  [`: "\${IMAGE:=x}"; docker run ${N}:10.0`, A10],
  [`docker pull ${N}:\${TAG:-10.0}`, A10],
  [`docker pull \${IMG:-${N}:\${TAG:-10.0}}`, A10],
  [`set IMAGE=${N}:10.0`, A10],
  [`$env:IMAGE = "${N}:10.0"`, A10],
  [`$image = '${N}:10.0'; docker pull $image`, A10],
  [`setx IMAGE ${N}:10.0`, A10],
  [`IMAGE := ${N}:10.0`, A10],
  [`readonly IMAGE='${N}:10.0' # base`, A10],
  [`if [[ "$X" == "${N}:10.0" ]]; then`, A10],
  [`curl -s https://${N.replace("/", "/v2/")}/manifests/10.0 | jq .`, A10],
  [`Image=${N}:10.0`, A10],
  [`podman quadlet: Image=${N}:10.0`, A10],
  [`ExecStart=/usr/bin/podman run --rm ${N}:10.0`, A10],
  // Commands of many tools
  [`kubectl set image deployment/web web=${N}:10.0`, A10],
  [`kubectl run web --image=${N}:10.0 --restart=Never`, A10],
  [`kubectl run web --image ${N}:10.0`, A10],
  [`kubectl debug node/x -it --image=${N}:10.0`, A10],
  ["az acr run --cmd 'mcr.microsoft.com/acr/acr-cli:0.5 purge' /dev/null", "acr/acr-cli:0.5"],
  [`az acr import -n my --source ${N}:10.0 -t x:1`, A10],
  [`az container create -g g -n n --image ${N}:10.0`, A10],
  [`az webapp create -g g -p p -n n -i ${N}:10.0`, A10],
  [`helm upgrade x ./x --set image.repository=${N},image.tag=10.0`, A10],
  [
    "helm install x ./x --set image.registry=mcr.microsoft.com --set image.repository=dotnet/aspnet --set image.tag=10.0",
    A10,
  ],
  ["helm upgrade --install x oci://mcr.microsoft.com/oss/helm/x --version 1.2.3", "oss/helm/x:1.2.3"],
  [`oras discover ${N}:10.0`, A10],
  [`oras manifest fetch --platform linux/amd64 ${N}:10.0`, A10],
  ["bicep restore main.bicep # br:mcr.microsoft.com/bicep/avm/res/x:0.1", "bicep/avm/res/x:0.1"],
  ["bicep publish --target br:mcr.microsoft.com/bicep/avm/res/x:0.1.0 main.bicep", "bicep/avm/res/x:0.1.0"],
  [`sudo nerdctl --namespace k8s.io pull ${N}:10.0`, A10],
  [`crictl inspecti ${N}:10.0`, A10],
  [`sudo ctr -n k8s.io images pull --platform linux/amd64 ${N}:10.0`, A10],
  [`podman image trust show && podman pull docker://${N}:10.0`, A10],
  [`buildah from --name x docker://${N}:10.0`, A10],
  [`skopeo copy docker://${N}:10.0 dir:/tmp/x`, A10],
  [`trivy image ${N}:10.0`, A10],
  [`syft ${N}:10.0 -o spdx-json`, A10],
  [`cosign verify ${N}:10.0`, A10],
  [`notation inspect ${N}:10.0`, A10],
  [`grype registry:${N}:10.0`, A10],
  [`kind load docker-image ${N}:10.0`, A10],
  [`minikube image load ${N}:10.0`, A10],
  [`singularity pull docker://${N}:10.0`, A10],
  [`docker run --rm -v mcr.microsoft.com/x:/y ${N}:10.0 pwsh`, A10],
  ["PS C:\\Users\\me> docker pull mcr.microsoft.com/windows/nanoserver:ltsc2022", "windows/nanoserver:ltsc2022"],
  [`C:\\src\\app>docker pull ${N}:10.0`, A10],
  [`me@host:~/src$ docker pull ${N}:10.0`, A10],
  ["Install-PSResource -Name Az.Accounts -Repository MAR -Version 5.0.0", "psresource/az.accounts:5.0.0"],
  // Files
  [`- name: ${N}\n  newTag: "10.0"`, A10],
  [`images:\n- name: x\n  newName: ${N}\n  newTag: "10.0"`, A10],
  [`image:\n  repository: ${N}\n  tag: "10.0"\n  pullPolicy: IfNotPresent`, A10],
  ['"registry": "mcr.microsoft.com",\n"repository": "dotnet/aspnet",\n"tag": "10.0"', A10],
  [`{"image": {"repository": "${N}", "tag": "10.0"}}`, A10],
  ["imageRegistry: mcr.microsoft.com\nimageRepository: dotnet/aspnet\nimageTag: 10.0", A10],
  [`image = "${N}"\ntag   = "10.0"`, A10],
  [`repository: ${N}\ndigest: sha256:${HEX}`, "dotnet/aspnet@digest"],
  [
    '"graph": "br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0"',
    "bicep/extensions/microsoftgraph/v1.0:1.0.0",
  ],
  [`{ "name": "IMAGE", "value": "${N}:10.0" },`, A10],
  [`<Image>${N}:10.0</Image>`, A10],
  [`<ContainerBaseImage>${N}:10.0</ContainerBaseImage>`, A10],
  [`container: ${N}:10.0 # base`, A10],
  [`    image: !ref "${N}:10.0"`, A10],
  [`uses: docker://${N}:10.0`, A10],
  [`resource app 'x' = {\n  properties: {\n    image: '${N}:10.0'\n  }\n}`, A10],
  [`new DockerImage("${N}:10.0");`, A10],
  [`"{\\"image\\":\\"${N}:10.0\\"}"`, A10],
  [`log: pulling\\n${N}:10.0\\nok`, A10],
  // Markdown, HTML, prose
  [`**${N}:10.0**`, A10],
  [`_${N}:10.0_`, A10],
  [`See \`${N}:10.0\`, which is new.`, A10],
  [`[the image](https://${N}:10.0)`, A10],
  [`| ASP.NET | ${N}:10.0 | amd64 |`, A10],
  [`<a href="https://mcr.microsoft.com/en-us/artifact/mar/dotnet/aspnet">it</a>`, "dotnet/aspnet"],
  [`<code>${N}:10.0</code><br>`, A10],
  [`> docker pull ${N}:10.0`, A10],
  ["https://hub.docker.com/_/microsoft-dotnet-aspnet", "dotnet/aspnet"],
  // Tables
  [`${N}   10.0   0123456789ab   2 weeks ago   220MB`, A10],
  [`REPOSITORY   TAG   IMAGE ID   CREATED   SIZE\n${N}   10.0   0123456789ab   2 weeks ago   220MB`, A10],
  [`${N}   10.0   sha256:${HEX}   0123456789ab   2 weeks ago   220MB`, "dotnet/aspnet:10.0@digest"],
  [`${N}   <none>   0123456789ab   2 weeks ago   220MB`, "dotnet/aspnet"],
  [`${N}:10.0   0123456789ab   340MB   95MB   U`, A10],
  [`4c01db0b339c   ${N}:10.0   "dotnet app.dll"   3 days ago   Up 3 days   0.0.0.0:80->8080/tcp   web`, A10],
  [
    `${N}:10.0 application/vnd.docker.distribution.manifest.list.v2+json sha256:${HEX} 90.1 MiB linux/amd64 -`,
    "dotnet/aspnet:10.0@digest",
  ],
  [`    Image:          ${N}:10.0\n    Image ID:       ${N}@sha256:${HEX}`, "dotnet/aspnet:10.0@digest"],
  [`Containers:\n  web:\n    Image:   ${N}:10.0\n    Port:  80/TCP`, A10],
  // Logs
  [`2026-11-22T10:11:12.123Z INFO pulling image ${N}:10.0`, A10],
  [
    `time="2026-11-22T10:11:12Z" level=info msg="PullImage \\"${N}:10.0\\" returns image reference \\"sha256:${HEX}\\""`,
    A10,
  ],
  [`#5 [internal] load metadata for ${N}:10.0\n#5 DONE 0.4s`, A10],
  [`Step 1/3 : FROM ${N}:10.0\n ---> 0123456789ab`, A10],
  [`{"ts":"2026-11-22","msg":"Pulling image","image":"${N}:10.0"}`, A10],
  [`  Normal  Pulling  3m  kubelet  Pulling image "${N}:10.0"`, A10],
  [`##[command]/usr/bin/docker pull ${N}:10.0`, A10],
];

describe("a pasted text", () => {
  it.each(FORMS)("%j names %s", (text, name) => {
    expect(shown(readInput(text))).toBe(name);
    expect(readMessage(text)).toBeUndefined();
  });

  it.each([
    [`see ${N}:10.0, (mcr.microsoft.com/dotnet/sdk:10.0)`, "several-names"],
    [`docker pull ${N}:$TAG`, "placeholder"],
    ["mcr.microsoft.com/dotnet/asp…", "placeholder"],
    ["sed -i 's/mcr.microsoft.com/mcr.azure.cn/g' f", "search"],
    ["rate limit", "search"],
    ["", "empty"],
  ])("%j is not read as one image", (text, problem) => {
    expect(shown(readInput(text))).toBe(problem);
  });

  it.each([
    [`Failed to pull image "mcr.microsoft.com/oss/kubernetes/pau\nse:3.99": not found`, "oss/kubernetes/pause:3.99"],
    [`Failed to pull image '${N}:1\r\n   0.0': not found`, A10],
    [`pull "${N}:10.0"\n"x"`, A10],
  ])("reads a name in %j that a terminal has wrapped", (text, name) => {
    expect(shown(readInput(text))).toBe(name);
  });

  it("is read whatever its length", () => {
    const log = "2026-11-22T10:11:12.123Z INFO nothing of interest here\n".repeat(500);
    expect(shown(readInput(`${log}pulling ${N}:10.0\n${log}`))).toBe(A10);
  });
});

it.each([
  ["/etc/containerd/certs.d/mcr.microsoft.com/hosts.toml", []],
  ["user@mcr.microsoft.com/x/y:1", []],
  ["certs.d/mcr.microsoft.com/hosts.toml", []],
  ["cp ca.crt certs/mcr.microsoft.com/ca.crt; docker save x -o mcr.microsoft.com/sdk.tar", []],
  ["ls ./mcr.microsoft.com/x ../mcr.microsoft.com/y", []],
  ["grep 'mcr.microsoft.com/.*:latest' && ls mcr.microsoft.com/dotnet/* mcr.microsoft.com/.", []],
  ["sed 's|mcr.microsoft.com/dotnet/\\(sdk\\):8|x|'", []],
  ["**mcr.microsoft.com/dotnet/sdk**", ["dotnet/sdk"]],
  ["ssh://mcr.microsoft.com/x", []],
  ["mcr.microsoft.com.evil.example/x/y:1", []],
  ["xmcr.microsoft.com/x/y:1", []],
  ["foo.mcr.microsoft.com/x/y:1", []],
  ["-v mcr.microsoft.com/x:/y", []],
  ["https://mcr.microsoft.com/v2/", []],
  ["mcr.microsoft.com/a:${TAG} mcr.microsoft.com/b-{{ .x }} mcr.microsoft.com/c:<tag>", []],
  ["foreign.example/mcr.microsoft.com/dotnet/sdk:8.0", ["mcr.microsoft.com/dotnet/sdk:8.0"]],
  ["(mcr.microsoft.com/a:1), mcr.microsoft.com/b:2.", ["a:1", "b:2"]],
  ["--from=mcr.microsoft.com/a/b:1@sha256:ab12.", ["digest-length"]],
  ["img='mcr.microsoft.com/a:'", ["a"]],
  ["mcr.microsoft.com/a:8.0-alpine/", ["a:8.0-alpine"]],
  ["mcr.microsoft.com/A/b:1", ["repository-uppercase"]],
  ["MCR.Microsoft.com:443/a:1", ["a:1"]],
])("the names in %j", (text, names) => {
  expect(namesInText(text, "global").map(({ reading }) => shown(reading))).toEqual(names);
});
