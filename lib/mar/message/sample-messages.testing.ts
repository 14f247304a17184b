import type { MessageKind } from "./message-kind";

/** Messages as tools print them, each with the image it is about; `-` if it names no image. */
export type SampleMessages = Partial<Record<MessageKind, readonly [text: string, image: string][]>>;

export const HEX = "ab12".repeat(16);
export const HOST = "mcr.microsoft.com";
export const N = `${HOST}/dotnet/aspnet`;
export const V2 = `https://${HOST}/v2`;
export const M = `${V2}/dotnet/aspnet/manifests/10.0`;
export const DATA =
  "https://eastus.data.mcr.microsoft.com/01031d61e1024861afee5d512651eb9f-h36fskt2ei//docker/registry/v2/blobs/sha256/ab/ab12/data?se=2026&sig=x";
export const A10 = "dotnet/aspnet:10.0";
