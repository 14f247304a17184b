import { A10, HEX, HOST, N, type SampleMessages } from "./sample-messages.testing";

/** Messages about pulled content, and about the machine that pulled it. */
export const MESSAGES_OF_CONTENT: SampleMessages = {
  "engine-not-reached": [
    [
      `$ docker pull ${N}:10.0\nCannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?`,
      A10,
    ],
    [
      'error during connect: Get "http://%2F%2F.%2Fpipe%2Fdocker_engine/v1.47/images/json": open //./pipe/docker_engine: The system cannot find the file specified.',
      "-",
    ],
    [
      "permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: dial unix /var/run/docker.sock: connect: permission denied",
      "-",
    ],
    [
      `FATA[0000] connect: connect endpoint 'unix:///run/containerd/containerd.sock', make sure you are running as root: dial unix /run/containerd/containerd.sock: connect: no such file or directory while pulling ${N}:10.0`,
      A10,
    ],
  ],
  "refused-by-policy": [
    [
      `Error: copying system image from manifest list: Source image rejected: Running image docker://${N}:10.0 is rejected by policy.`,
      A10,
    ],
    [
      `Error from server (Forbidden): admission webhook "validation.gatekeeper.sh" denied the request: [azurepolicy-allowed] Container image ${N}:10.0 for container web has not been allowed.`,
      A10,
    ],
    [
      `Error: signature verification failed: no signature is associated with "${N}@sha256:${HEX}"`,
      "dotnet/aspnet@digest",
    ],
  ],
  "disk-full": [
    [`failed to register layer: write /usr/share/dotnet/x.dll: no space left on device while pulling ${N}:10.0`, A10],
    [
      `Failed to pull image "${N}:10.0": failed to extract layer sha256:${HEX}: mount callback failed: write /var/lib/containerd/tmp: no space left on device: unknown`,
      A10,
    ],
    [
      `Error: writing blob: adding layer with blob "sha256:${HEX}": processing tar file(write /lib/x: no space left on device): exit status 1\n$ podman pull ${N}:10.0`,
      A10,
    ],
    ["hcsshim::ImportLayer failed in Win32: There is not enough space on the disk. (0x70)", "-"],
    [`Warning  Evicted  kubelet  The node was low on resource: ephemeral-storage. Container web (${N}:10.0)`, A10],
  ],
  "schema-1-unsupported": [
    [
      `Docker Image Format v1 and Docker Image manifest version 2, schema 1 support has been removed. Suggest the author of ${N}:10.0 to upgrade the image`,
      A10,
    ],
    [
      `Failed to pull image "${N}:10.0": media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.1, please rebuild the image`,
      A10,
    ],
    [`ctr: unsupported manifest schema version 1: not implemented for ${N}:10.0`, A10],
    [`Error: ${N}:10.0: unsupported schemaVersion: 1`, A10],
  ],
  "digest-mismatch": [
    [
      `failed to copy: failed commit on ref "layer-sha256:${HEX}": unexpected commit digest sha256:${"cd".repeat(32)}, expected sha256:${HEX}: failed precondition (${N}:10.0)`,
      A10,
    ],
    [
      `Error response from daemon: filesystem layer verification failed for digest sha256:${HEX}\n$ docker pull ${N}:10.0`,
      A10,
    ],
    [`FATA[0003] Manifest does not match provided manifest digest sha256:${HEX} for docker://${N}:10.0`, A10],
    [`Error: mismatched digest: sha256:${HEX} while fetching ${N}:10.0`, A10],
    [
      `error pulling ${N}:10.0: failed commit on ref "config-sha256:${HEX}": "config-sha256:${HEX}" failed size validation: 1024 != 2345: failed precondition`,
      A10,
    ],
  ],
  "platform-missing": [
    [
      `hcsshim::PrepareLayer ${N}:10.0: The operating system of the container does not match the operating system of the host.`,
      A10,
    ],
    [`docker: no matching manifest for linux/arm64/v8 in the manifest list entries.\n$ docker run ${N}:10.0`, A10],
    ["no matching manifest for windows/amd64 10.0.19045 in the manifest list entries", "-"],
    [
      `ERROR: failed to solve: ${N}:10.0: failed to resolve source metadata for ${N}:10.0: no match for platform in manifest: not found`,
      A10,
    ],
    [
      `Failed to pull image "${N}:10.0": rpc error: code = NotFound desc = failed to pull and unpack image "${N}:10.0": no match for platform in manifest: not found`,
      A10,
    ],
    [
      `Error: choosing an image from manifest list docker://${N}:10.0: no image found in manifest list for architecture "arm64", variant "v8", OS "linux"`,
      A10,
    ],
    [
      `WARNING: The requested image's platform (linux/amd64) does not match the detected host platform (linux/arm64/v8) and no specific platform was requested: ${N}:10.0`,
      A10,
    ],
    [
      `image with reference ${N}:10.0 was found but does not match the specified platform: wanted linux/arm64, actual: linux/amd64`,
      A10,
    ],
    [
      'docker: image operating system "windows" cannot be used on this platform: operating system is not supported.',
      "-",
    ],
    [
      `hcs::CreateComputeSystem web: The container operating system does not match the host operating system. (0xc0370101) ${HOST}/windows/servercore:ltsc2019`,
      "windows/servercore:ltsc2019",
    ],
    ["a Windows version 10.0.26100-based image is incompatible with a 10.0.20348 host", "-"],
    [`Error: no child with platform linux/s390x in index ${N}:10.0`, A10],
  ],
  "wrong-architecture": [
    [`exec /usr/bin/dotnet: exec format error (${N}:10.0-amd64)`, "dotnet/aspnet:10.0-amd64"],
    ["standard_init_linux.go:228: exec user process caused: exec format error", "-"],
  ],
  "not-an-image": [
    [
      `Error: could not load config with mediatype application/vnd.cncf.helm.config.v1+json while pulling ${N}:10.0`,
      A10,
    ],
    [
      `docker: Error response from daemon: unsupported media type application/vnd.oci.empty.v1+json.\n$ docker pull ${HOST}/bicep/avm/res/x:0.1`,
      "bicep/avm/res/x:0.1",
    ],
    [
      `Error: unable to determine type: encountered unknown type application/vnd.ms.bicep.module.layer.v1+json; children may not be fetched ${HOST}/bicep/x:1`,
      "bicep/x:1",
    ],
    [
      `failed to pull and unpack image "${HOST}/oss/x:1": failed to unpack image on snapshotter overlayfs: mismatched image rootfs: invalid rootfs in image configuration`,
      "oss/x:1",
    ],
    [`Error: manifest does not contain minimum number of descriptors (2), descriptors found: 1 (oci://${N}:10.0)`, A10],
  ],
  "node-throttled": [[`Failed to pull image "${N}:10.0": pull QPS exceeded`, A10]],
};
