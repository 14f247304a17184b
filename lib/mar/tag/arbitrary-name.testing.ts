import * as fc from "fast-check";

const PIECES =
  "latest 10 10.0 10.0.11 10.0.2 v1.63.0 11.0.0 preview preview.7 rc.2 rc1 noble alpine3.23 alpine 3.20 cbl mariner2.0 " +
  "ubuntu 22.04 nanoserver ltsc2022 ltsc2025 1809 20H2 chiseled extra python3.9 python3.11 amd64 arm64v8 x86 64 " +
  "20260811 20201015.1 07 27 2026 CU26 GDR KB5034768 2169504d acme acme2 acme10 main dotnet isolated8.0 4.8.1 007 " +
  "1 2 12 8u192 11u2 hotfix build patch.3 r2 b08 v10 azl3.0.20250402 cm2.0.20231101 nightly dev pr 99999.1";

/** Known pieces in any arrangement, and arbitrary texts. For tests. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES.split(" ")), fc.constantFrom("-", "-", "_", ".", "")), { maxLength: 6 })
    .map((pieces) => pieces.flat().join("")),
  fc.array(fc.constantFrom(...PIECES.split(" ")), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join("-")),
  fc.string({ unit: "binary", maxLength: 40 }),
);
