import { describe, expect, it } from "vitest";
import { REGISTRY_LOCATIONS } from "@/lib/mar/endpoints/registry-location";
import { landPath, MAP_SIZE, mapPoint } from "./world-map";

describe("landPath", () => {
  it("is small enough to be sent with the page", () => {
    const path = landPath();
    expect(path).toMatch(/^(?:M-?\d+,-?\d+(?:L-?\d+,-?\d+)*Z)+$/);
    expect(path.length).toBeGreaterThan(4_000);
    expect(path.length).toBeLessThan(12_000);
  });

  it("is deterministic", () => {
    expect(landPath()).toBe(landPath());
  });
});

describe("mapPoint", () => {
  it("puts the middle of the world in the middle, east to the right and north up", () => {
    expect(mapPoint(0, 0).x).toBe(MAP_SIZE.width / 2);
    expect(mapPoint(100, 0).x).toBeGreaterThan(mapPoint(10, 0).x);
    expect(mapPoint(0, 50).y).toBeLessThan(mapPoint(0, 10).y);
  });

  it("puts every location on the drawing, each at its own place", () => {
    const points = REGISTRY_LOCATIONS.map(({ longitude, latitude }) => mapPoint(longitude, latitude));
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(MAP_SIZE.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(MAP_SIZE.height);
    }
    expect(new Set(points.map(({ x, y }) => `${x},${y}`)).size).toBe(points.length);
  });
});
