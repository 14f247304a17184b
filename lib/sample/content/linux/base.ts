import { numberOf } from "../archive/choice";
import { keystream } from "../archive/keystream";
import type { Step } from "../images/image";
import type { Layer } from "../images/layer";

/** Sizes in bytes by the beginning of a distribution's name; the first match counts. */
const SIZES: readonly (readonly [begin: RegExp, size: number])[] = [
  [/chiseled|distroless/, 620_000],
  [/^alpine/, 1_900_000],
  [/^(azurelinux|cbl-mariner)/, 3_400_000],
  [/^(bookworm|bullseye|buster|stretch|trixie|debian)/, 3_100_000],
  [/^(ltsc|nanoserver|windows)/, 4_100_000],
];

function sizeOf(distribution: string): number {
  const size = SIZES.find(([begin]) => begin.test(distribution))?.[1] ?? 2_700_000;
  return size + numberOf(distribution, 200_000);
}

/**
 * Returns the root file system of a distribution for one architecture. All images on it share it, in every repository,
 * so it is the only layer here that may take a while to make.
 */
export function baseLayer(distribution: string, architecture: string): Layer {
  const key = `base ${distribution} ${architecture}`;
  return {
    key,
    files: () => [
      { name: "bin/" },
      { name: "etc/" },
      { name: "etc/os-release", content: Buffer.from(`NAME="${distribution}"\nID=${distribution}\n`) },
      { name: "usr/" },
      { name: "usr/lib/" },
      { name: "usr/lib/sample-base.bin", content: keystream(key, sizeOf(distribution)), mode: 0o755 },
    ],
  };
}

/** Returns the two steps at the beginning of every Linux image. */
export function baseSteps(distribution: string, architecture: string): Step[] {
  return [
    {
      createdBy: `ADD rootfs-${distribution}-${architecture}.tar.gz / # buildkit`,
      layer: baseLayer(distribution, architecture),
    },
    { createdBy: 'CMD ["/bin/sh"]' },
  ];
}
