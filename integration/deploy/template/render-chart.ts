import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, parseAllDocuments } from "yaml";
import { evaluate, type Scope } from "./evaluate";
import { isEmpty, type Value } from "./functions";
import { type Node, parseTemplate } from "./parse";

type Values = { [key: string]: Value };

/**
 * Returns the objects of a chart as Helm would send them, in the order of its files. A renderer of our own, as Helm is in no package of npm or Debian: it
 * knows what our chart uses and refuses everything else.
 * @throws Error with the chart's own words, if it refuses the values
 */
export async function renderChart(folder: string, values: Values): Promise<unknown[]> {
  const chart = parse(await readFile(join(folder, "Chart.yaml"), "utf8"));
  const defaults = parse(await readFile(join(folder, "values.yaml"), "utf8"));
  const files = (await readdir(join(folder, "templates"))).sort();
  const parsed = await Promise.all(
    files.map(async (file) => ({ file, ...parseTemplate(await readFile(join(folder, "templates", file), "utf8")) })),
  );
  const named = new Map(parsed.flatMap((each) => [...each.named]));
  const top = {
    Values: merged(defaults, values),
    Chart: { Name: chart.name, Version: chart.version, AppVersion: chart.appVersion },
    Release: { Name: "test", Namespace: "default", Service: "Helm" },
  };
  const include = (name: string, dot: Value): string => {
    const nodes = named.get(name);
    if (!nodes) throw new Error(`there is no template "${name}"`);
    return written(nodes, { dot, variables: new Map([["$", dot]]), include });
  };
  const texts = parsed
    .filter(({ file }) => file.endsWith(".yaml"))
    .map(({ nodes }) => written(nodes, { dot: top, variables: new Map([["$", top]]), include }));
  return texts.flatMap(objectsIn);
}

/** Returns the objects in a rendered file; a file whose condition is false has none. */
function objectsIn(text: string): unknown[] {
  const documents = parseAllDocuments(text);
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error) throw new Error(`${error.message}\n${text}`);
  return documents.map((each) => each.toJS()).filter((each) => each !== null);
}

function isValues(value: Value): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function merged(defaults: Value, values: Value): Value {
  if (!isValues(defaults) || !isValues(values)) return values;
  const own = Object.entries(values).map(([key, value]) => [
    key,
    key in defaults ? merged(defaults[key], value) : value,
  ]);
  return { ...defaults, ...Object.fromEntries(own) };
}

function written(nodes: readonly Node[], given: Scope): string {
  let scope = given;
  let result = "";
  for (const node of nodes) {
    if (node.kind === "set") {
      const variables = new Map([...scope.variables, [node.name, evaluate(node.code, scope)] as const]);
      scope = { ...scope, variables };
    } else result += textOf(node, scope);
  }
  return result;
}

function textOf(node: Exclude<Node, { kind: "set" }>, scope: Scope): string {
  if (node.kind === "text") return node.text;
  const value = evaluate(node.code, scope);
  if (node.kind === "action") return value === undefined || value === null ? "" : String(value);
  if (isEmpty(value)) return written(node.otherwise, scope);
  if (node.kind === "if") return written(node.then, scope);
  if (node.kind === "with") return written(node.then, { ...scope, dot: value });
  return entriesOf(value)
    .map(([key, dot]) => {
      const own =
        node.key && node.name
          ? ([
              [node.key, key],
              [node.name, dot],
            ] as const)
          : [];
      return written(node.then, { ...scope, dot, variables: new Map([...scope.variables, ...own]) });
    })
    .join("");
}

/** Returns what `range` walks over: a list in its order, a map in that of its keys. */
function entriesOf(value: Value): (readonly [Value, Value])[] {
  if (Array.isArray(value)) return value.map((each, at) => [at, each] as const);
  return isValues(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : [];
}
