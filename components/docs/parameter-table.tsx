import type { OperationParameter } from "@/lib/contract/operation/operation";
import { PARAMETERS } from "@/lib/contract/operation/parameter";
import { schemaChoices } from "@/lib/display/api/schema-shape";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";

type Props = { title: string; parameters: readonly OperationParameter[] };

/** Renders the parameters of an address: where each stands, whether it is needed, what it means. */
export function ParameterTable({ title, parameters }: Props) {
  const t = translator("docs");
  if (parameters.length === 0) return <p className="text-dim">{t("noParameters")}</p>;
  return (
    <table aria-label={t("parameters", { title })} className="w-full border-collapse">
      <thead className="text-dim text-note">
        <tr className="border-line border-b text-left">
          <th scope="col" className="w-32 py-1 pr-4 font-semibold sm:w-60">
            {t("parameter")}
          </th>
          <th scope="col" className="py-1 font-semibold">
            {t("meaning")}
          </th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter) => (
          <ParameterRow key={parameter.of} parameter={parameter} />
        ))}
      </tbody>
    </table>
  );
}

function ParameterRow({ parameter: { of, isRequired, most } }: { parameter: OperationParameter }) {
  const t = translator("docs");
  const { marks } = formatter();
  const { name, place, schema } = PARAMETERS[of];
  const choices = schemaChoices(schema);
  const notes = [
    t(`place.${place}`),
    ...(isRequired ? [t("required")] : []),
    ...(most === undefined ? [] : [t("most", { count: most })]),
  ];
  return (
    <tr className="border-line border-b last:border-b-0">
      <th scope="row" className="py-1 pr-4 text-left align-baseline font-normal">
        <code className="text-code">{name}</code> <span className="text-dim text-note">{notes.join(marks.comma)}</span>
      </th>
      <td className="py-1 align-baseline">
        {t(`parameterOf.${of}`)}
        {choices.length > 0 && (
          <>
            {marks.gap}
            {t("values") + marks.colon}
            {choices.map((choice, index) => (
              <span key={choice}>
                {index > 0 && marks.inList}
                <code className="text-code [overflow-wrap:anywhere]">{choice}</code>
              </span>
            ))}
          </>
        )}
      </td>
    </tr>
  );
}
