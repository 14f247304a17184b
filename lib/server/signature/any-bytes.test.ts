import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasFailed, signatureReportSchema } from "@/lib/contract/image/signature";
import { readSignature } from "./read-signature";
import { COSE, envelopeBytes, JWS, jsonBytes, SUBJECT, sign1Bytes } from "./sign-envelope.testing";

describe("no bytes crash it", () => {
  const mediaTypes = fc.constantFrom(JWS, COSE);

  it("whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), mediaTypes, (bytes, mediaType) => {
        expect(readSignature(bytes, mediaType, SUBJECT).outcome).toBe("unreadable");
      }),
    );
  });

  it("whatever value they are", () => {
    const values = fc.oneof(fc.jsonValue(), fc.record({ payload: fc.jsonValue(), header: fc.jsonValue() }));
    fc.assert(
      fc.property(values, mediaTypes, (value, mediaType) => {
        const bytes = mediaType === JWS ? jsonBytes(value) : sign1Bytes(value);
        expect(readSignature(bytes, mediaType, SUBJECT).outcome).toBe("unreadable");
      }),
    );
  });

  it("changed bytes never pass for the signed ones", () => {
    const good = { [JWS]: Buffer.from(envelopeBytes(JWS)), [COSE]: Buffer.from(envelopeBytes(COSE)) };
    const unchanged = {
      [JWS]: readSignature(good[JWS], JWS, SUBJECT),
      [COSE]: readSignature(good[COSE], COSE, SUBJECT),
    };
    fc.assert(
      fc.property(
        fc.constantFrom<keyof typeof good>(JWS, COSE),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (mediaType, at, by) => {
          const bytes = Buffer.from(good[mediaType]);
          const place = at % bytes.length;
          bytes[place] = (bytes[place] ?? 0) ^ by;
          const report = signatureReportSchema.parse(readSignature(bytes, mediaType, SUBJECT));
          const before = unchanged[mediaType];
          if (report.outcome !== "read" || before.outcome !== "read" || hasFailed(report)) return;
          // Only unsigned parts may differ: the agent's name, and names of unknown unprotected headers.
          const { signingAgent: _, ...signed } = report;
          const { signingAgent: __, ...expected } = before;
          expect(signed).toEqual(JSON.parse(JSON.stringify(expected)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
