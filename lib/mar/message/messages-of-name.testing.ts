import { A10, HOST, M, N, type SampleMessages, V2 } from "./sample-messages.testing";

/** Messages about names that the registry does not have or does not serve. */
export const MESSAGES_OF_NAME: SampleMessages = {
  "pull-not-allowed": [
    [
      `Warning  ErrImageNeverPull  4s (x3 over 9s)  kubelet  Container image "${N}:10.0" is not present with pull policy of Never`,
      A10,
    ],
    [`Error: ErrImageNeverPull image=${N}:10.0`, A10],
  ],
  "name-invalid": [
    ["docker: invalid reference format: repository name (dotnet/AspNet) must be lowercase", "-"],
    [
      `Failed to apply default image tag "${HOST}/dotnet/aspnet:10.0:latest": couldn't parse image name "${HOST}/dotnet/aspnet:10.0:latest": invalid reference format`,
      A10,
    ],
    [
      `  Warning  InspectFailed  3s  kubelet  Failed to inspect image "": rpc error: InvalidImageName for ${N}:10.0`,
      A10,
    ],
    [
      `ERROR: failed to build: failed to solve: failed to parse stage name "${HOST}/dotnet/Aspnet:10.0": invalid reference format: repository name must be lowercase`,
      "repository-uppercase",
    ],
    [`Error: invalid reference: invalid tag "10.0+build" in ${N}`, "dotnet/aspnet"],
  ],
  "access-denied": [
    [
      `Error response from daemon: pull access denied for ${N}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
      "dotnet/aspnet",
    ],
    [
      "Error response from daemon: pull access denied for microsoft/dotnet, repository does not exist or may require 'docker login'",
      "microsoft/dotnet",
    ],
    [
      `Failed to pull image "${N}:10.0": failed to authorize: failed to fetch anonymous token: unexpected status from GET request: 401 Unauthorized`,
      A10,
    ],
    [`ERROR: failed to solve: ${N}:10.0: unexpected status from HEAD request to ${M}: 403 Forbidden`, A10],
    [
      `Error: initializing source docker://${N}:10.0: reading manifest 10.0 in ${N}: unauthorized: authentication required`,
      A10,
    ],
    [`Error: failed to authorize: GET "${M}": response status code 401: Unauthorized`, A10],
    [
      `error getting credentials - err: exec: "docker-credential-desktop.exe": executable file not found in $PATH, out: \`\` (${N}:10.0)`,
      A10,
    ],
  ],
  "repository-unknown": [
    [
      `Error: reading manifest 10.0 in ${HOST}/dotnet/asp: name unknown: repository "dotnet/asp" is not found`,
      "dotnet/asp",
    ],
    [`GET ${V2}/dotnet/asp/tags/list: NAME_UNKNOWN: repository name not known to registry`, "dotnet/asp"],
    [
      "Install-PSResource: Package with name 'Az.Acounts' could not be found in repository 'MAR'.",
      "psresource/az.acounts",
    ],
    [
      "Install-PSResource: Package(s) 'Az.Acounts' could not be installed from repository 'MAR'.",
      "psresource/az.acounts",
    ],
  ],
  "tag-unknown": [
    [
      `Error response from daemon: manifest for ${N}:10.00 not found: manifest unknown: manifest tagged by "10.00" is not found`,
      "dotnet/aspnet:10.00",
    ],
    [
      `docker: Error response from daemon: failed to resolve reference "${N}:10.00": ${N}:10.00: not found.`,
      "dotnet/aspnet:10.00",
    ],
    [
      `Failed to pull image "${N}:10.0": rpc error: code = NotFound desc = failed to pull and unpack image "${N}:10.0": failed to resolve reference "${N}:10.0": ${N}:10.0: not found`,
      A10,
    ],
    [
      `ERROR: failed to solve: ${N}:10.00: failed to resolve source metadata for ${N}:10.00: ${N}:10.00: not found`,
      "dotnet/aspnet:10.00",
    ],
    [
      `Dockerfile:1\n--------------------\n   1 | >>> FROM ${N}:10.00 AS base\n   2 |     FROM ${HOST}/dotnet/sdk:10.0\n--------------------\nERROR: failed to build: failed to solve: ${N}:10.00: failed to resolve source metadata for ${N}:10.00: ${N}:10.00: not found`,
      "dotnet/aspnet:10.00",
    ],
    [
      `Error: initializing source docker://${N}:10.00: reading manifest 10.00 in ${N}: manifest unknown`,
      "dotnet/aspnet:10.00",
    ],
    [
      `FATA[0000] Error parsing image name "docker://${N}:10.00": reading manifest 10.00 in ${N}: manifest unknown: manifest tagged by "10.00" is not found`,
      "dotnet/aspnet:10.00",
    ],
    [`Error: failed to fetch the content of "${N}:10.00": ${N}:10.00: not found`, "dotnet/aspnet:10.00"],
    [`Error: chart "x" version "9.9.9" not found in oci://${HOST}/oss/helm/x`, "oss/helm/x"],
    [
      `main.bicep(1,10) : Error BCP192: Unable to restore the artifact with reference "br:${HOST}/bicep/avm/res/x:9.9": The artifact does not exist in the registry.`,
      "bicep/avm/res/x:9.9",
    ],
    [
      `Error BCP192: Unable to restore the artifact with reference "br/public:avm/res/x:9.9": The artifact does not exist in the registry.`,
      "bicep/avm/res/x:9.9",
    ],
    [
      "Install-PSResource: Package with name 'Az.Accounts' and version '99.0.0' could not be found in repository 'MAR'.",
      "psresource/az.accounts:99.0.0",
    ],
    [
      `HelmChart 'flux-system/x' is not ready: failed to pull chart oci://${HOST}/oss/helm/x:9.9.9: ${HOST}/oss/helm/x:9.9.9: not found`,
      "oss/helm/x:9.9.9",
    ],
    [
      `rpc error: code = Unknown desc = failed to resolve revision "9.9.9": cannot get digest for revision: ${HOST}/oss/helm/x:9.9.9: not found`,
      "oss/helm/x:9.9.9",
    ],
    [`Unable to find image '${N}:10.00' locally`, "dotnet/aspnet:10.00"],
    [
      `level=info msg="trying next host - response was http.StatusNotFound" host=${HOST}\nlevel=error msg="PullImage \\"${N}:10.00\\" failed" error="failed to resolve"`,
      "dotnet/aspnet:10.00",
    ],
    [
      "error CONTAINER1015: Unable to access the repository 'dotnet/aspnet' at tag '10.00' in the registry 'mcr.microsoft.com'.",
      "dotnet/aspnet:10.00",
    ],
    [
      `DENIED-free: GET ${V2}/dotnet/aspnet/manifests/10.00: unexpected status code 404 Not Found`,
      "dotnet/aspnet:10.00",
    ],
  ],
  "pull-failed": [
    [`  Normal   BackOff  3s (x4 over 60s)  kubelet  Back-off pulling image "${N}:10.0"`, A10],
    [`web-6d4  0/1  ImagePullBackOff  0  3m  ${N}:10.0`, A10],
    [`Warning  Failed  kubelet  Error: ErrImagePull (${N}:10.0)`, A10],
    [`Error: failed to download "oci://${HOST}/oss/helm/x" at version "1.2.3+4"`, "oss/helm/x:1.2.3_4"],
    [`E1122 10:11:12.123456 2345 kuberuntime_image.go:55] "Failed to pull image" image="${N}:10.0"`, A10],
  ],
};
