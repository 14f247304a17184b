import { CopyButton } from "@/components/ui/copy-button.client";
import { CodeBox } from "./json-form";
import type { OperationForm } from "./operation-form";
import type { OperationWords } from "./operation-words";

/** Renders the commands that try an address, ready to copy. */
export function Example({ operation, words }: { operation: OperationForm; words: OperationWords }) {
  const { title, example, copyLabel } = operation;
  return (
    <div className="grid grid-cols-1 gap-1">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-semibold">{words.example}</h3>
        <CopyButton look="bare" size="small" text={example} label={copyLabel}>
          {words.copy}
        </CopyButton>
      </div>
      <CodeBox label={`${words.example}: ${title}`}>{example}</CodeBox>
    </div>
  );
}
