import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { componentsOf, propNames, propTypes } from "./component-props.testing";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** A component that needs more takes them from a context, or as one object that has a name. */
const MOST_PROPS = 7;

const CODE = new Map(
  ["app", "components", "lib"]
    .flatMap((folder) =>
      readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|testing)\.tsx?$/.test(path))
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(`${ROOT}${path}`, "utf8")]),
);
const ALL_TYPES = [...CODE.values()].flatMap(propTypes);

/** Returns the types that a file can name: its own and imported ones take precedence over others of the same name. */
function typesOf(path: string, code: string): Map<string, string> {
  const imported = [...code.matchAll(/from "(@\/|\.)([^"]+)"/g)].flatMap(([, start, rest]) => {
    const module = start === "@/" ? `${rest}` : posix.join(posix.dirname(path), `.${rest}`);
    return propTypes(CODE.get(`${module}.ts`) ?? CODE.get(`${module}.tsx`) ?? "");
  });
  return new Map([...ALL_TYPES, ...imported, ...propTypes(code)]);
}

const COMPONENTS = [...CODE].flatMap(([path, code]) => {
  if (!/^(?:app|components)\/.*\.tsx$/.test(path)) return [];
  const types = typesOf(path, code);
  return componentsOf(code).map(({ name, type }) => ({
    component: `${path} ${name}`,
    props: type ? [...propNames(type, types)] : [],
  }));
});

describe("reading the properties of components", () => {
  const count = (code: string) => {
    const types = new Map(propTypes(code));
    return componentsOf(code).map(({ name, type }) => `${name} ${type ? [...propNames(type, types)].join(" ") : "-"}`);
  };

  it.each([
    ["export function A() {}", "A -"],
    ["export function A({ a, b }: { a: string; b?: () => { c: number } }) {}", "A a b"],
    [
      "type Props = {\n  a: string;\n  /** Of: b; c. */\n  b: Map<string, { c: 1 }>;\n  // d: string;\n};\nfunction A({ a, ...b }: Props) {}",
      "A a b",
    ],
    ["type B = { b: 1 };\ntype Props = B & { a: 1 };\nfunction A(props: Props) {}", "A b a"],
    ['type B = { b: 1; c: 2 };\nfunction A({ b }: Omit<B, "c"> & Pick<B, "c">) {}', "A b c"],
    ["type Props = { a: 1 } | { b: 1 };\nmemo(function A({ ...rest }: Props) {})", "A a b"],
    [
      "type Props<V extends string> = { a: V; b: (v: V) => void };\nfunction A<V extends string>({ a, b }: Props<V>) {}",
      "A a b",
    ],
    ['function A({ a, ...rest }: { a: 1 } & ComponentProps<"a">) {}', "A a"],
    ['async function A({ a = "x: y", b: [c] }: { a?: string; b: [1] }) {}', "A a b"],
  ])("of %j finds %j", (code, expected) => {
    expect(count(code)).toEqual([expected]);
  });

  it("refuses a type that it cannot read", () => {
    expect(() => count("function A(props: Unknown) {}")).toThrow("cannot read the type Unknown");
  });

  it("finds the components of the program", () => {
    expect(COMPONENTS.length).toBeGreaterThan(300);
    expect(COMPONENTS.filter(({ props }) => props.length > 0).length).toBeGreaterThan(250);
  });
});

it(`has no component that takes more than ${MOST_PROPS} properties`, () => {
  const many = COMPONENTS.filter(({ props }) => props.length > MOST_PROPS);
  expect(many.map(({ component, props }) => `${component}: ${props.join(" ")}`)).toEqual([]);
});
