import { JsonForm } from "./json-form";
import type { OperationForm } from "./operation-form";
import type { OperationWords } from "./operation-words";

/** Renders what an address answers: its media types, and the form of its JSON. */
export function AnswerForm({ operation, words }: { operation: OperationForm; words: OperationWords }) {
  const { title, mediaTypes, isLines, spec, shape } = operation;
  return (
    <>
      <p>
        {mediaTypes.map((type, index) => (
          <span key={type}>
            {index > 0 && ", "}
            <code className="text-code [overflow-wrap:anywhere]">{type}</code>
          </span>
        ))}
      </p>
      {isLines && <p>{words.lines}</p>}
      {spec && (
        <a href={spec} className="text-accent hover:underline">
          {words.spec}
        </a>
      )}
      {shape && (
        <JsonForm summary={isLines ? words.lineOf : words.answerOf} label={`${words.answer}: ${title}`}>
          {shape}
        </JsonForm>
      )}
    </>
  );
}
