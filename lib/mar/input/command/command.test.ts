import { describe, expect, it } from "vitest";
import { readInput } from "../read-input";

const digest = `sha256:${"ab".repeat(32)}`;
const HOST = "mcr.microsoft.com";
const aspnet = { kind: "image", host: HOST, official: true, region: "global", repository: "dotnet/aspnet" };
const N = `${HOST}/dotnet/aspnet`;

describe("commands of container tools", () => {
  it.each([
    `docker pull ${N}:10.0`,
    `docker image pull ${N}:10.0`,
    `docker pull -q ${N}:10.0`,
    `docker pull ${N}:10.0 -q`,
    `docker pull --quiet ${N}:10.0`,
    `docker -D --context remote -H tcp://1.2.3.4:2376 pull ${N}:10.0`,
    `docker pull --disable-content-trust=false ${N}:10.0`,
    `docker push ${N}:10.0`,
    `docker run ${N}:10.0`,
    `docker run -it --rm ${N}:10.0 bash -c "echo other/name:1"`,
    `docker run -d -p 8080:80 --name web -e A=b --env-file x.env -v "$PWD:/src" ${N}:10.0`,
    `docker run -dp8080:80 -v/a:/b --network=host --pull always ${N}:10.0 dotnet --info`,
    `docker run -itd --memory 512m --cpus=1.5 --oom-score-adj -500 ${N}:10.0 sh`,
    `docker container create --init --entrypoint sh ${N}:10.0 -c ls`,
    `docker tag ${N}:10.0 example.com/mine:1`,
    `docker image inspect -f "{{.Id}}" ${N}:10.0`,
    `docker inspect --type image --format '{{json .}}' ${N}:10.0`,
    `docker manifest inspect -v ${N}:10.0`,
    `docker buildx imagetools inspect --raw ${N}:10.0`,
    `docker save -o out.tar ${N}:10.0`,
    `docker rmi -f ${N}:10.0`,
    `docker history --no-trunc ${N}:10.0`,
    `podman pull docker://${N}:10.0`,
    `podman --log-level debug pull --tls-verify --creds a:b ${N}:10.0`,
    `podman run --rm -it --userns keep-id ${N}:10.0 bash`,
    `nerdctl -n k8s.io pull ${N}:10.0`,
    `nerdctl --namespace=k8s.io --address /run/c.sock pull --all-platforms ${N}:10.0`,
    `lima nerdctl run --rm ${N}:10.0`,
    `crictl pull ${N}:10.0`,
    `crictl -r unix:///run/c.sock --timeout 10s pull --creds a:b ${N}:10.0`,
    `crictl inspecti -o json ${N}:10.0`,
    `ctr -n k8s.io images pull ${N}:10.0`,
    `ctr --namespace k8s.io i pull --plain-http -u a:b ${N}:10.0`,
    `ctr image pull --all-platforms --snapshotter overlayfs ${N}:10.0`,
    `ctr run --rm -t ${N}:10.0 web sh`,
    `k3s ctr images pull ${N}:10.0`,
    `skopeo inspect docker://${N}:10.0`,
    `skopeo inspect --raw --creds a:b docker://${N}:10.0 --format '{{.Digest}}'`,
    `skopeo copy --all --src-tls-verify=false docker://${N}:10.0 docker://example.com/mine:1`,
    `skopeo copy docker://${N}:10.0 oci:dir:10.0`,
    `oras pull ${N}:10.0`,
    `oras pull -o out --artifact-type a/b ${N}:10.0`,
    `oras manifest fetch --pretty --output - ${N}:10.0`,
    `oras discover --format tree ${N}:10.0`,
    `oras cp -r ${N}:10.0 example.com/mine:1`,
    `crane digest --platform all ${N}:10.0`,
    `crane copy ${N}:10.0 example.com/mine:1`,
    `buildah from --name web --pull ${N}:10.0`,
    `az acr import --name mine --source ${N}:10.0 --image aspnet:10.0`,
    `az acr import -n mine -t aspnet:10.0 --force --source=${N}:10.0`,
    `az acr import --source ${N}:10.0 -n mine`,
    `helm pull oci://${N} --version 10.0`,
  ])("reads %s", (text) => {
    expect(readInput(text)).toEqual({ ...aspnet, tag: "10.0" });
  });

  it.each([
    [`docker pull --platform linux/arm64 ${N}`, { platform: "linux/arm64" }],
    [`docker pull ${N}:10.0 --platform=linux/arm/v7`, { tag: "10.0", platform: "linux/arm/v7" }],
    [`docker run --rm --platform linux/amd64 ${N} sh`, { platform: "linux/amd64" }],
    [`docker pull --platform linux/x86_64 ${N}`, { platform: "linux/amd64" }],
    [`docker pull --platform Linux/AArch64 ${N}`, { platform: "linux/arm64" }],
    [`ctr images pull --platform windows/amd64 ${N}`, { platform: "windows/amd64" }],
    [`podman pull --arch arm64 --os linux --variant v8 ${N}`, { platform: "linux/arm64/v8" }],
    [`skopeo --override-arch arm64 --override-os windows inspect docker://${N}`, { platform: "windows/arm64" }],
    [`docker pull --platform $PLATFORM ${N}`, {}],
    [`docker pull --platform linux/amd64,linux/arm64 ${N}`, {}],
    [`docker pull --platform arm64 ${N}`, {}],
    [`docker pull ${N}@${digest}`, { digest }],
    [`podman pull ${N}:10.0@${digest}`, { tag: "10.0", digest }],
  ])("reads the other parts of %s", (text, rest) => {
    expect(readInput(text)).toEqual({ ...aspnet, ...rest });
  });

  it.each([
    ["helm install web oci://mcr.microsoft.com/helm/dapr --version 1.2.3 -f values.yaml", "1.2.3"],
    ["helm upgrade --install web oci://mcr.microsoft.com/helm/dapr --version=1.2.3 --set image.tag=9", "1.2.3"],
    ["helm template oci://mcr.microsoft.com/helm/dapr --debug --version 1.2.3", "1.2.3"],
    ["helm show values oci://mcr.microsoft.com/helm/dapr --version 1.2.3-rc.1+build.5", "1.2.3-rc.1_build.5"],
    ["helm pull oci://mcr.microsoft.com/helm/dapr:1.2.3", "1.2.3"],
    ["helm pull oci://mcr.microsoft.com/helm/dapr:1.2.3 --version 1.2.3 --untar -d out", "1.2.3"],
    ["helm pull oci://mcr.microsoft.com/helm/dapr", undefined],
  ])("reads the chart of %s", (text, tag) => {
    expect(readInput(text)).toMatchObject({
      host: HOST,
      official: true,
      repository: "helm/dapr",
      ...(tag ? { tag } : {}),
    });
    expect(readInput(text)).toHaveProperty("kind", "image");
    expect("tag" in readInput(text)).toBe(tag !== undefined);
  });

  it.each([
    ["docker pull dotnet/aspnet:10.0", "dotnet/aspnet"],
    ["docker run -it ubuntu:24.04 bash", "ubuntu"],
    ["podman pull docker://microsoft/dotnet", "microsoft/dotnet"],
    ["crictl pull busybox", "busybox"],
  ])("reads a name without a host, as in %s, as Docker Hub's", (text, repository) => {
    expect(readInput(text)).toMatchObject({ kind: "image", host: "docker.io", official: false, repository });
  });

  it.each([
    ["docker pull", "no-name", ""],
    ["docker pull --platform linux/amd64", "no-name", "--platform linux/amd64"],
    ["docker run -it --rm", "no-name", "-it --rm"],
    ["skopeo copy dir:a dir:b", "no-name", "dir:a dir:b"],
    ["helm install web stable/web", "no-name", "web stable/web"],
    ["az acr import -n mine --image a:1", "no-name", "-n mine --image a:1"],
    ["ctr images pull dotnet/aspnet:10.0", "host-missing", "dotnet/aspnet:10.0"],
    ["oras pull dotnet/aspnet:10.0", "host-missing", "dotnet/aspnet:10.0"],
    ["az acr import -n mine --source a/b:1", "host-missing", "a/b:1"],
    [`docker pull ${N}:10.0 ${HOST}/dotnet/sdk:10.0`, "several-names", `${N}:10.0, ${HOST}/dotnet/sdk:10.0`],
    [`docker pull ${N} && docker pull ${HOST}/a`, "several-names", `${N}, ${HOST}/a`],
    [`docker pull ${N}:$TAG`, "placeholder", "$TAG"],
    [`docker pull ${N}:<tag>`, "placeholder", "<tag>"],
    [`docker pull ${HOST}/Dotnet/aspnet`, "repository-uppercase", "Dotnet/aspnet"],
    [`docker pull ${HOST}/`, "repository-missing", ""],
    ["helm pull oci://mcr.microsoft.com/helm/a:1 --version 2", "version-conflict", "2"],
    ["helm pull oci://mcr.microsoft.com/helm/a --version ^1.2", "tag-invalid", "^1.2"],
  ])("says what is wrong with %s", (text, problem, part) => {
    expect(readInput(text)).toMatchObject({ kind: "invalid", problem, part });
  });

  it.each(["docker images", "docker for windows", "helm charts", "az acr", "oras", "time series", "docker ps -a"])(
    "does not take %s for a command that names an image",
    (text) => {
      expect(["search", "image"]).toContain(readInput(text).kind);
      expect(readInput(text)).not.toHaveProperty("host");
    },
  );
});

describe("commands as they stand in shells and files", () => {
  it.each([
    `$ docker pull ${N}`,
    `# docker pull ${N}`,
    `> docker pull ${N}`,
    `% docker pull ${N}`,
    `PS> docker pull ${N}`,
    `PS C:\\Users\\me> docker pull ${N}`,
    `C:\\Users\\me>docker pull ${N}`,
    `me@host:~/src$ docker pull ${N}`,
    `[root@host ~]# docker pull ${N}`,
    `(base) me@host % docker pull ${N}`,
    `~/src $ docker pull ${N}`,
    `/ # docker pull ${N}`,
    `sudo docker pull ${N}`,
    `sudo -E docker pull ${N}`,
    `sudo -u me docker pull ${N}`,
    `DOCKER_BUILDKIT=1 docker pull ${N}`,
    `/usr/bin/docker pull ${N}`,
    `& "C:\\Program Files\\Docker\\docker.exe" pull ${N}`,
    `!docker pull ${N}`,
    `RUN docker pull ${N}`,
    `- run: docker pull ${N}`,
    `script: "docker pull ${N}"`,
    `docker pull ${N} # newest`,
    `docker pull ${N} > /dev/null 2>&1`,
    `docker pull ${N} >log.txt`,
    `docker pull ${N} | tee log`,
    `docker login example.com && docker pull ${N}; docker images`,
    `docker pull '${N}'`,
    `docker pull "${N}"`,
    `"docker pull ${N}"`,
    `\`docker pull ${N}\``,
    `“docker pull ${N}”`,
    `\`\`\`sh\n$ docker pull ${N}\n\`\`\``,
    `docker \\\n  pull \\\n  -q \\\n  ${N}`,
    `docker pull \\\r\n ${N} \\`,
    `docker pull \`\n  ${N}`,
    `docker pull ^\n  ${N}`,
    `docker pull ${HOST}/\\\ndotnet/aspnet`,
    `# get it\ndocker pull ${N}\n# run it\ndocker run --rm ${N} dotnet --info`,
    `\u200b docker\u00a0pull ${N}\ufeff`,
    `  docker   pull\t${N}  \n\n`,
  ])("reads %j", (text) => {
    expect(readInput(text)).toEqual(aspnet);
  });
});
