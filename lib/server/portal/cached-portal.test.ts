import { describe, expect, it, vi } from "vitest";
import { readPortalDetails } from "@/lib/mar/portal/details";
import { parseRepository } from "@/lib/oci/name/repository";
import { RegionMemory } from "../cached/recall/region-memory";
import { RegistryFailure } from "../problem/registry-failure";
import { openMemoryStore } from "../store/open-memory";
import { CachedPortal } from "./cached-portal";
import type { Portal } from "./portal";

const repository = parseRepository("dotnet/aspnet");
if (!repository) throw new Error("no repository");

const answering = (json: object) => vi.fn<Portal["details"]>(async () => readPortalDetails(json));
const failing = (reason: "timeout" | "unknown-repository") =>
  vi.fn<Portal["details"]>(() => Promise.reject(new RegistryFailure(reason, "no")));

const pushes = vi.fn<Portal["pushes"]>(() => Promise.reject(new RegistryFailure("unknown-repository", "no")));
const portalOf = (details: Portal["details"]) =>
  new CachedPortal({ details, pushes }, new RegionMemory("global", openMemoryStore().store));

describe("a portal with a memory", () => {
  it("is asked once, also if it does not list the repository", async () => {
    const listed = answering({ publisher: "Somebody" });
    const portal = portalOf(listed);
    await Promise.all([portal.details(repository), portal.details(repository)]);
    expect((await portal.details(repository)).value?.publisher).toBe("Somebody");
    expect(listed).toHaveBeenCalledTimes(1);
    const unlisted = failing("unknown-repository");
    const other = portalOf(unlisted);
    await other.details(repository);
    expect((await other.details(repository)).value).toBeUndefined();
    expect(unlisted).toHaveBeenCalledTimes(1);
  });

  it("is not asked again at once after a failure", async () => {
    const details = failing("timeout");
    const portal = portalOf(details);
    for (let times = 0; times < 3; times += 1) {
      await expect(portal.details(repository)).rejects.toMatchObject({ reason: "timeout" });
    }
    expect(details).toHaveBeenCalledTimes(1);
    expect(portal.isWorthWaiting).toBe(true);
  });

  it("has its README rendered by a worker thread, the same as before until it is read anew", async () => {
    const portal = portalOf(answering({ readme: "# Title\n\n<script>alert(1)</script>\n\n[a](/b)\n" }));
    const readme = await portal.readme(repository);
    expect(readme).toEqual({ html: expect.stringContaining("<h3>Title</h3>"), isWhole: true });
    expect(readme?.html).not.toMatch(/script|href/);
    expect(await portal.readme(repository)).toBe(readme);
  });

  it("has no README where the portal has none", async () => {
    expect(await portalOf(answering({})).readme(repository)).toBeUndefined();
    expect(await portalOf(failing("unknown-repository")).readme(repository)).toBeUndefined();
  });
});
