import { OperationCard } from "./operation-card.client";
import { type Documented, operationForm } from "./operation-form";
import { operationWords } from "./operation-words";

/**
 * Renders addresses of the API: what each takes, what it answers, and an example. Browsers get what differs from one to the next: all elements of all
 * cards as data would be half a megabyte.
 */
export function OperationCards({ operations }: { operations: readonly Documented[] }) {
  const words = operationWords();
  return operations.map((each) => <OperationCard key={each.id} operation={operationForm(each)} words={words} />);
}
