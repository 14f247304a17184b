import { A10, HOST, M, N, type SampleMessages, V2 } from "./sample-messages.testing";

/** Messages of further tools: clouds, build systems, editors. */
export const MESSAGES_OF_OTHERS: SampleMessages = {
  "name-invalid": [
    [
      `Error: short-name "dotnet/sdk:10.0" did not resolve to an alias and no unqualified-search registries are defined`,
      "dotnet/sdk:10.0",
    ],
    [`FATA[0000] Invalid image name "${N}:10.0", expected colon-separated transport:reference`, A10],
    [`docker: 'docker pull' requires 1 argument\n$ docker pull ${N} 10.0`, "dotnet/aspnet"],
  ],
  "digest-mismatch": [[`failed to register layer: archive/tar: invalid tar header (${N}:10.0)`, A10]],
  "platform-missing": [
    [
      `error CONTAINER1011: Couldn't find matching base image for "${N}:10.0" that matches RuntimeIdentifier 'linux-musl-s390x'.`,
      A10,
    ],
    [
      `(ImageOsTypeNotMatchContainerGroup) OS type 'Linux' of the container group doesn't match the OS type of image '${N}:10.0'.`,
      A10,
    ],
  ],
  "not-an-image": [[`Error: ${HOST}/oss/x:1: chart media type application/octet-stream is not supported`, "oss/x:1"]],
  "connection-timeout": [
    [`curl: (7) Failed to connect to ${HOST} port 443 after 21044 ms: Couldn't connect to server, ${M}`, A10],
    [`Install-PSResource: Unable to connect to the remote server ${HOST}`, "-"],
  ],
  "connection-reset": [[`curl: (56) Recv failure: Connection was reset, ${M}`, A10]],
  "server-unavailable": [
    [
      `(RegistryErrorResponse) An error response is received from the docker registry '${HOST}'. Please retry later. ${N}:10.0`,
      A10,
    ],
    [`Status: 503 (Service Unavailable) br:${HOST}/bicep/x:1`, "bicep/x:1"],
  ],
  throttled: [
    [`Status: 429 (Too Many Requests) br:${HOST}/bicep/x:1`, "bicep/x:1"],
    [`denied: rate exceeded for ${N}:10.0, try again later`, A10],
  ],
  "access-denied": [
    [
      `(InaccessibleImage) The image '${N}:10.0' in container group 'x' is not accessible. Please check the image and registry credential.`,
      A10,
    ],
    [
      `error CONTAINER1016: Unable to access the repository 'dotnet/aspnet' in the registry '${HOST}'. Please confirm your credentials are correct. ${N}:10.0`,
      A10,
    ],
  ],
  "tag-unknown": [
    [
      `error CONTAINER1015: Unable to access the repository 'dotnet/aspnet' at tag '10.00' in the registry '${HOST}'. Please confirm that this name and tag are present in the registry. ${N}:10.00`,
      "dotnet/aspnet:10.00",
    ],
    [
      `FATAL unable to find the specified image "${N}:10.00" in ["docker" "containerd" "podman" "remote"]`,
      "dotnet/aspnet:10.00",
    ],
    [
      `failed to determine artifact digest: GET ${V2}/oss/x/manifests/9.9.9: MANIFEST_UNKNOWN: manifest tagged by "9.9.9" is not found; map[Tag:9.9.9]`,
      "oss/x:9.9.9",
    ],
    [
      `error building at STEP "FROM ${N}:10.00": creating build container: reading manifest 10.00 in ${N}: manifest unknown`,
      "dotnet/aspnet:10.00",
    ],
    [`Error: INSTALLATION FAILED: ${HOST}/oss/x:9.9.9: not found`, "oss/x:9.9.9"],
    [
      `E1122 10:11:12.1 2345 remote_image.go:180] "PullImage from image service failed" err="rpc error: code = NotFound desc = ${N}:10.00: not found" image="${N}:10.00"`,
      "dotnet/aspnet:10.00",
    ],
  ],
  "pull-failed": [
    [`#3 ERROR [internal] load metadata for ${N}:10.0`, A10],
    [`##[error]Docker pull failed with exit code 1: ${N}:10.0`, A10],
    [`ImagePullFailure: ${N}:10.0`, A10],
    [
      `Error BCP190: The artifact with reference "br:${HOST}/bicep/avm/res/x:0.1" has not been restored.`,
      "bicep/avm/res/x:0.1",
    ],
  ],
};
