import "server-only";

/** Every bound that the reader of bills of materials keeps. */
export type SbomLimits = {
  /** Bytes of one document after decompression; before it as well. */
  bytes: number;
  /** Packages of one document. */
  packages: number;
  /** Objects and arrays inside each other. */
  depth: number;
  /** Characters of one text of a package. */
  textCharacters: number;
  /** Bytes that one byte of gzip may become, on average. Bills of materials stay below 40; gzip can reach 1032. */
  compressionRatio: number;
  /** Bytes after decompression that are read before their ratio counts. */
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
