/** The host that clients ask for an image name without one. */
export const DOCKER_HUB = "docker.io";

const HOSTS: ReadonlySet<string> = new Set([
  DOCKER_HUB,
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com",
]);

/** Returns true for the hosts of Docker Hub's registry. */
export function isDockerHub(host: string): boolean {
  return HOSTS.has(host);
}
