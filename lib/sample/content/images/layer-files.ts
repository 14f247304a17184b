import { keystream } from "../archive/keystream";
import type { TarEntry } from "../archive/tar";
import type { Layer } from "./layer";

/** Returns a layer with one incompressible file of `size` bytes at `path`, and its directories. */
export function payloadLayer(key: string, path: string, size: number): Layer {
  return { key, files: () => [...directories(path), { name: path, content: keystream(key, size), mode: 0o755 }] };
}

/** Returns a layer of small text files. */
export function textLayer(key: string, files: Readonly<Record<string, string>>): Layer {
  return {
    key,
    files: () =>
      Object.entries(files).flatMap(([name, text]) => [...directories(name), { name, content: Buffer.from(text) }]),
  };
}

/** Returns a layer of one symbolic link. */
export function linkLayer(key: string, path: string, link: string): Layer {
  return { key, files: () => [...directories(path), { name: path, link, mode: 0o777 }] };
}

function directories(path: string): TarEntry[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, depth) => ({ name: `${parts.slice(0, depth + 1).join("/")}/` }));
}
