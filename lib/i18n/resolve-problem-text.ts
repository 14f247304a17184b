import source from "@/messages/en.json";

const TEXTS = source.resolve.problems;

/** What is wrong with an input, in words, for answers that are no page. Arguments of these messages are texts only. */
export function resolveProblemText(
  problem: keyof typeof TEXTS,
  values: Readonly<Record<"part" | "region", string>>,
): string {
  return TEXTS[problem].replace(/\{(part|region)\}/g, (_match, name: string) =>
    name === "part" ? values.part : values.region,
  );
}
