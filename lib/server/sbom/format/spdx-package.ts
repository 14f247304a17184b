import "server-only";
import { parsePurl } from "@/lib/mar/sbom/purl";
import type { Findings } from "../findings";
import { Texts } from "../json/texts";
import type { ValueReader } from "../json/value-reader";
import { packageRow } from "./package-row";

const PURL_REFERENCE: readonly string[] = ["purl", "http://spdx.org/rdf/references/purl"];

type Purl = { text?: string; isTooLong?: boolean };

/** SPDX writes `NOASSERTION` if nothing is stated; `NONE` states that there is none, and is kept. */
function asserted(text: string | undefined): string | undefined {
  return text === "NOASSERTION" ? undefined : text;
}

function externalReference(longest: number, found: (purl: Purl) => void): ValueReader {
  const texts = new Texts<"referenceType" | "referenceLocator">(longest);
  return {
    member: (name) => (name === "referenceType" || name === "referenceLocator" ? texts.reader(name) : undefined),
    end: () => {
      if (!PURL_REFERENCE.includes(texts.get("referenceType") ?? "")) return;
      const text = texts.get("referenceLocator");
      if (texts.isTooLong("referenceLocator")) found({ isTooLong: true });
      else if (text && parsePurl(text)) found({ text });
    },
  };
}

/**
 * Takes one package of an SPDX 2 document. The license is the concluded one, else the declared one; the package URL is
 * the first among the external references.
 * @see https://spdx.github.io/spdx-spec/v2.3/package-information/
 */
export function spdxPackage(findings: Findings): ValueReader {
  const { textCharacters: longest } = findings.limits;
  const texts = new Texts<"name" | "versionInfo" | "licenseConcluded" | "licenseDeclared" | "supplier">(longest);
  let purl: Purl | undefined;
  return {
    member: (name) => {
      switch (name) {
        case "name":
        case "versionInfo":
        case "licenseConcluded":
        case "licenseDeclared":
        case "supplier":
          return texts.reader(name);
        case "externalRefs":
          purl = undefined;
          return {
            element: () =>
              externalReference(longest, (found) => {
                purl ??= found;
              }),
          };
      }
    },
    end: () => {
      const concluded = asserted(texts.get("licenseConcluded"));
      const isConcludedTooLong = texts.isTooLong("licenseConcluded");
      findings.add(
        packageRow(
          {
            name: texts.get("name"),
            version: asserted(texts.get("versionInfo")),
            license: isConcludedTooLong ? undefined : (concluded ?? asserted(texts.get("licenseDeclared"))),
            supplier: asserted(texts.get("supplier"))?.replace(/^(?:Organization|Person): */, "") || undefined,
            purl: purl?.text,
          },
          {
            version: texts.isTooLong("versionInfo"),
            license: isConcludedTooLong || (!concluded && texts.isTooLong("licenseDeclared")),
            supplier: texts.isTooLong("supplier"),
            purl: purl?.isTooLong === true,
          },
        ),
      );
    },
    other: () => findings.addUnreadable(),
  };
}
