import { Coded } from "./coded";
import type { OperationForm, ParameterForm } from "./operation-form";
import type { OperationWords } from "./operation-words";

/** Renders the parameters of an address: where each stands, whether it is needed, what it means. */
export function ParameterTable({ operation, words }: { operation: OperationForm; words: OperationWords }) {
  const { parameters, parametersOf } = operation;
  if (parameters.length === 0) return <p className="text-dim">{words.noParameters}</p>;
  return (
    <table aria-label={parametersOf} className="w-full border-collapse">
      <thead className="text-dim text-note">
        <tr className="border-line border-b text-left">
          <th scope="col" className="w-32 py-1 pr-4 font-semibold sm:w-60">
            {words.parameter}
          </th>
          <th scope="col" className="py-1 font-semibold">
            {words.meaning}
          </th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter) => (
          <ParameterRow key={parameter.name} parameter={parameter} />
        ))}
      </tbody>
    </table>
  );
}

function ParameterRow({ parameter: { name, notes, meaning } }: { parameter: ParameterForm }) {
  return (
    <tr className="border-line border-b last:border-b-0">
      <th scope="row" className="py-1 pr-4 text-left align-baseline font-normal">
        <code className="text-code">{name}</code> <span className="text-dim text-note">{notes}</span>
      </th>
      <td className="py-1 align-baseline">
        <Coded text={meaning} className="text-code [overflow-wrap:anywhere]" />
      </td>
    </tr>
  );
}
