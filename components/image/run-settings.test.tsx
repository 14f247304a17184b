import { expect, it, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import { readImageConfig } from "@/lib/oci/config/read-image-config";
import { ImageConfig } from "./image-config";

// In the build, messages are compiled for the build's own formatter.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const shown = (document: object) => textOf(rendered(<ImageConfig reading={readImageConfig(document)} />));

it("shows Docker's additions to the spec, if set", () => {
  const text = shown({
    author: "Somebody",
    comment: "by hand",
    config: {
      Healthcheck: { Test: ["CMD", "/check", "-q"], Interval: 30e9, Timeout: 3e9, Retries: 3 },
      Shell: ["/bin/bash", "-c"],
      OnBuild: ["COPY . /app", "RUN make"],
    },
  });
  expect(text).toContain("Health check /check -q every 30 s, at most 3 s, 3 failures in a row make it unhealthy");
  expect(text).toContain("Shell /bin/bash -c");
  expect(text).toContain("On build COPY . /app RUN make");
  expect(text).toContain("Author Somebody");
  expect(text).toContain("Comment by hand");
});

it("shows a disabled health check, and leaves out unset values", () => {
  expect(shown({ config: { Healthcheck: { Test: ["NONE"] } } })).toContain("disabled, including the base image’s");
  expect(shown({ config: {} })).not.toMatch(/Health check|Shell|On build|Author|Comment/);
});
