import "server-only";

/** All limits of the SBOM reader. */
export type SbomLimits = {
  /** Bytes of one document, before and after decompression. */
  bytes: number;
  /** Packages per document. */
  packages: number;
  /** Depth of nested objects and arrays. */
  depth: number;
  /** Characters in one text of a package. */
  textCharacters: number;
  /** Average ratio of decompressed to compressed bytes. Real SBOMs stay below 40; gzip can reach 1032. */
  compressionRatio: number;
  /** Decompressed bytes before the ratio is checked. */
  ratioFreeBytes: number;
};

const MIB = 1024 * 1024;

export const DEFAULT_SBOM_LIMITS: SbomLimits = {
  bytes: 1024 * MIB,
  packages: 1_000_000,
  depth: 64,
  textCharacters: 16 * 1024,
  compressionRatio: 200,
  ratioFreeBytes: 16 * MIB,
};
