import { describe, expect, it } from "vitest";
import { imageOf } from "../known.testing";
import { ownAnswer } from "./own-answer";

describe("ownAnswer", () => {
  it("has the digest, the time it was read, and the newest platform's creation date", () => {
    const made = "2026-08-11T01:02:03Z";
    expect(ownAnswer(imageOf("a", ["linux/amd64"], made))).toEqual({
      digest: `sha256:${"a".repeat(64)}`,
      readAt: "2026-01-01T00:00:00Z",
      created: made,
    });
    expect(ownAnswer(imageOf("a", ["linux/amd64"]))).toHaveProperty("created", undefined);
  });

  it("has the problem of an unreadable image, with the current time", () => {
    const problem = { code: "MANIFEST_UNKNOWN", message: "gone" } as const;
    const before = Date.now();
    const answer = ownAnswer({ problem });
    expect(answer).toHaveProperty("problem", problem);
    expect(Date.parse(answer.readAt)).toBeGreaterThanOrEqual(before);
  });
});
