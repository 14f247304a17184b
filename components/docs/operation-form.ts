import type { OperationParameter } from "@/lib/contract/operation/operation";
import { OPERATIONS, type OperationId } from "@/lib/contract/operation/operations";
import { PARAMETERS } from "@/lib/contract/operation/parameter";
import { schemaChoices, schemaShape } from "@/lib/display/api/schema-shape";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";

/** An address of the API, the `Cache-Control` of its answers, and the commands that try it. */
export type Documented = { id: OperationId; caching: readonly string[]; example: string };

export type OperationForm = ReturnType<typeof operationForm>;
export type ParameterForm = ReturnType<typeof parameterForm>;

/** Returns what the page of the API says of one address, as texts. Names and values of the API in sentences have backticks around them. */
export function operationForm({ id, caching, example }: Documented) {
  const t = translator("docs");
  const { path, methods, parameters, problems, answer } = OPERATIONS[id];
  const { mediaTypes, schema, spec, isLines } = answer;
  const title = t(`operation.${id}.title`);
  return {
    id,
    title,
    path,
    methods: methods.join(", "),
    text: t.markup(`operation.${id}.text`, { c: (name) => `\`${name}\`` }),
    parametersOf: t("parameters", { title }),
    parameters: parameters.map(parameterForm),
    mediaTypes,
    spec,
    isLines,
    shape: schema && !spec ? schemaShape(schema) : undefined,
    caching,
    problems,
    example,
    copyLabel: t("copyLabel", { title }),
  };
}

function parameterForm({ of, isRequired, most }: OperationParameter) {
  const t = translator("docs");
  const { marks } = formatter();
  const { name, place, schema } = PARAMETERS[of];
  const choices = schemaChoices(schema);
  const notes = [
    t(`place.${place}`),
    ...(isRequired ? [t("required")] : []),
    ...(most === undefined ? [] : [t("most", { count: most })]),
  ];
  const values = choices.map((choice) => `\`${choice}\``).join(marks.inList);
  const meaning = t(`parameterOf.${of}`);
  return {
    name,
    notes: notes.join(marks.comma),
    meaning: choices.length > 0 ? meaning + marks.gap + t("values") + marks.colon + values : meaning,
  };
}
