import "server-only";
import { SbomFailure } from "../failure";
import type { Findings } from "../findings";
import { Texts } from "../json/texts";
import type { ValueReader } from "../json/value-reader";
import { CycloneDxLicenses } from "./cyclonedx-licenses";
import { packageList } from "./package-list";
import { packageRow } from "./package-row";

/**
 * Takes one component of a CycloneDX document. Components inside it become rows before it. The name is prefixed with
 * the group; without a supplier, the publisher is used.
 * @see https://cyclonedx.org/docs/1.6/json/#components
 */
export function cycloneDxComponent(findings: Findings): ValueReader {
  const { textCharacters: longest } = findings.limits;
  const texts = new Texts<"name" | "group" | "version" | "purl" | "publisher">(longest);
  const supplier = new Texts<"name">(longest);
  const licenses = new CycloneDxLicenses(longest);
  let hasComponents = false;
  return {
    member: (name) => {
      switch (name) {
        case "name":
        case "group":
        case "version":
        case "purl":
        case "publisher":
          return texts.reader(name);
        case "supplier":
          return { member: (inner) => (inner === "name" ? supplier.reader(inner) : undefined) };
        case "licenses":
          return licenses.reader();
        case "components":
          if (hasComponents) throw new SbomFailure("malformed");
          hasComponents = true;
          return packageList(() => cycloneDxComponent(findings));
      }
    },
    end: () => {
      const isSupplierTooLong = supplier.isTooLong("name");
      findings.add(
        packageRow(
          {
            name: texts.isTooLong("group") ? undefined : fullName(texts.get("name"), texts.get("group")),
            version: texts.get("version"),
            license: licenses.text,
            supplier: isSupplierTooLong ? undefined : (supplier.get("name") ?? texts.get("publisher")),
            purl: texts.get("purl"),
          },
          {
            version: texts.isTooLong("version"),
            license: licenses.isTooLong,
            supplier: isSupplierTooLong || (!supplier.get("name") && texts.isTooLong("publisher")),
            purl: texts.isTooLong("purl"),
          },
        ),
      );
    },
    other: () => findings.addUnreadable(),
  };
}

function fullName(name: string | undefined, group: string | undefined): string | undefined {
  return name && group ? `${group}/${name}` : name;
}
