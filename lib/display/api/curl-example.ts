import { DIGEST_OF_SOURCE, type DigestSource, type Operation, targetOf } from "@/lib/contract/operation/operation";
import type { Region } from "@/lib/mar/region";

/** Finds the first digest in what curl prints. */
const FIRST_DIGEST = "grep -o 'sha256:[0-9a-f]*' | head -n 1";

/**
 * Returns the commands of a shell that try an operation: one line for each digest that has to be asked for first, then the
 * request itself.
 * @param server where the API is: this server's origin, and the path below which it is served
 */
export function curlExample(server: string, operation: Operation, region: Region): string {
  const { before = [], values, isDownload } = operation.example;
  const flags = isDownload ? "-OJ " : "";
  return [
    ...before.map((source) => digestLine(server, source, region)),
    `curl ${flags}${quoted(`${server}${targetOf(operation, { ...values, region })}`)}`,
  ].join("\n");
}

function digestLine(server: string, source: DigestSource, region: Region): string {
  const address = quoted(`${server}${targetOf(source, { ...source.values, region })}`);
  return `digest=$(curl -s${source.in === "head" ? "I" : ""} ${address} | ${FIRST_DIGEST})`;
}

/** Addresses have no quotes of their own. Only in double quotes does a shell put a variable's value. */
function quoted(address: string): string {
  return address.includes(DIGEST_OF_SOURCE) ? `"${address}"` : `'${address}'`;
}
