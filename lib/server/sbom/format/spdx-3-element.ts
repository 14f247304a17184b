import "server-only";
import { parsePurl } from "@/lib/mar/sbom/purl";
import type { DocumentHead } from "../document-head";
import type { Findings } from "../findings";
import { Texts } from "../json/texts";
import type { ValueReader } from "../json/value-reader";
import { packageRow } from "./package-row";

const PACKAGE_TYPES: readonly string[] = ["software_Package", "ai_AIPackage", "dataset_DatasetPackage"];

type Identifier = { text?: string; isTooLong?: boolean };

function externalIdentifier(longest: number, found: (purl: Identifier) => void): ValueReader {
  const texts = new Texts<"externalIdentifierType" | "identifier">(longest);
  return {
    member: (name) => (name === "externalIdentifierType" || name === "identifier" ? texts.reader(name) : undefined),
    end: () => {
      if (texts.get("externalIdentifierType") !== "packageUrl") return;
      const text = texts.get("identifier");
      if (texts.isTooLong("identifier")) found({ isTooLong: true });
      else if (text && parsePurl(text)) found({ text });
    },
  };
}

/**
 * Takes one element of an SPDX 3 graph: packages become rows, the document and its creation go to the head. Licenses
 * and suppliers are separate elements, related to packages by further ones. They are not read, as that needs the whole
 * graph.
 * @see https://spdx.github.io/spdx-spec/v3.0.1/model/Software/Classes/Package/
 */
export function spdx3Element(findings: Findings, head: DocumentHead): ValueReader {
  const { textCharacters: longest } = findings.limits;
  const texts = new Texts<"type" | "name" | "created" | "software_packageVersion" | "software_packageUrl">(longest);
  let identifier: Identifier | undefined;
  return {
    member: (name) => {
      switch (name) {
        case "type":
        case "name":
        case "created":
        case "software_packageVersion":
        case "software_packageUrl":
          return texts.reader(name);
        case "externalIdentifier":
          identifier = undefined;
          return {
            element: () =>
              externalIdentifier(longest, (found) => {
                identifier ??= found;
              }),
          };
      }
    },
    end: () => {
      const type = texts.get("type") ?? "";
      const name = texts.get("name");
      if (type === "SpdxDocument") head.texts.agree("name", name);
      if (type === "CreationInfo") head.texts.agree("created", texts.get("created"));
      if (!PACKAGE_TYPES.includes(type)) return;
      const version = texts.get("software_packageVersion");
      const purl = parsePurl(texts.get("software_packageUrl") ?? "") ?? identifier?.text;
      findings.add(
        packageRow(
          { name, version, purl },
          {
            version: texts.isTooLong("software_packageVersion"),
            license: false,
            supplier: false,
            purl: !purl && (texts.isTooLong("software_packageUrl") || identifier?.isTooLong === true),
          },
        ),
      );
    },
    other: () => findings.addUnreadable(),
  };
}
