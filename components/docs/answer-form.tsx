import type { Operation } from "@/lib/contract/operation/operation";
import { schemaShape } from "@/lib/display/api/schema-shape";
import { translator } from "@/lib/i18n/translator";
import { JsonForm } from "./json-form";

/** Renders what an address answers: its media types, and the form of its JSON. */
export function AnswerForm({ title, answer }: { title: string; answer: Operation["answer"] }) {
  const t = translator("docs");
  const { mediaTypes, schema, spec, isLines } = answer;
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
      {isLines && <p>{t("lines")}</p>}
      {spec && (
        <a href={spec} className="text-accent hover:underline">
          {t("spec")}
        </a>
      )}
      {schema && !spec && (
        <JsonForm summary={t(isLines ? "lineOf" : "answerOf")} label={`${t("answer")}: ${title}`}>
          {schemaShape(schema)}
        </JsonForm>
      )}
    </>
  );
}
