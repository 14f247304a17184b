import { parser } from "@prometheus-io/lezer-promql";

/** What an expression asks for: each name of a metric with the conditions on its labels, and the labels by which it is grouped. */
export type Asked = {
  selectors: { metric: string; conditions: { label: string; operator: string; value: string }[] }[];
  grouped: string[];
};

/**
 * Returns what an expression asks for.
 * @throws Error if it is no PromQL
 */
export function askedBy(expression: string): Asked {
  // Grafana writes an interval and the reader's choice in these places.
  const text = expression.replaceAll("$__rate_interval", "5m");
  const asked: Asked = { selectors: [], grouped: [] };
  const of = (node: { from: number; to: number }) => text.slice(node.from, node.to);
  parser.parse(text).iterate({
    enter: (node) => {
      if (node.type.isError) throw new Error(`no PromQL at ${node.from}: ${text}`);
      if (node.name === "VectorSelector") {
        const name = node.node.getChild("Identifier");
        asked.selectors.push({ metric: name ? of(name) : "", conditions: [] });
      }
      if (node.name === "UnquotedLabelMatcher") {
        const [label, operator, value] = ["LabelName", "MatchOp", "StringLiteral"].map((kind) =>
          node.node.getChild(kind),
        );
        if (!label || !operator || !value) throw new Error(`an odd condition: ${of(node)}`);
        const condition = { label: of(label), operator: of(operator), value: of(value).slice(1, -1) };
        asked.selectors.at(-1)?.conditions.push(condition);
      }
      if (node.name === "GroupingLabels") {
        asked.grouped.push(...node.node.getChildren("LabelName").map(of));
      }
    },
  });
  return asked;
}
