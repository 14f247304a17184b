import "server-only";
import type { SbomWrapping } from "@/lib/mar/sbom/line";
import { DocumentHead } from "./document-head";
import type { Findings } from "./findings";
import { cycloneDxComponent } from "./format/cyclonedx-component";
import { packageList } from "./format/package-list";
import { spdx3Element } from "./format/spdx-3-element";
import { spdxPackage } from "./format/spdx-package";
import type { ValueReader } from "./json/value-reader";
import type { StatementSubjects } from "./statement/statement-subjects";

/** Takes the members of a document before its format is known: the member that names the format may be the last. */
export function documentMembers(
  findings: Findings,
  wrapping: readonly SbomWrapping[],
  subjects?: StatementSubjects,
): (name: string) => ValueReader | undefined {
  const head = new DocumentHead(findings.limits.textCharacters, wrapping, subjects);
  return (name) => {
    switch (name) {
      case "spdxVersion":
      case "bomFormat":
        findings.claim(head);
        return head.texts.reader(name);
      case "name":
      case "specVersion":
        return head.texts.reader(name);
      case "@context":
        return head.context(() => findings.claim(head));
      case "creationInfo":
        return { member: (inner) => (inner === "created" ? head.texts.reader(inner) : undefined) };
      case "metadata":
        return cycloneDxMetadata(findings, head);
      case "packages":
        findings.claim(head);
        head.foundList(name, "SPDX-2");
        return packageList(() => spdxPackage(findings));
      case "components":
        findings.claim(head);
        head.foundList(name, "CycloneDX");
        return packageList(() => cycloneDxComponent(findings));
      case "@graph":
        findings.claim(head);
        head.foundList(name, "SPDX-3");
        return packageList(() => spdx3Element(findings, head));
    }
  };
}

/** The component that a CycloneDX document describes names the document; components inside it are packages. */
function cycloneDxMetadata(findings: Findings, head: DocumentHead): ValueReader {
  const component: ValueReader = {
    member: (name) => {
      if (name === "name") return head.texts.reader(name);
      if (name !== "components") return undefined;
      findings.claim(head);
      head.foundList("metadata.component.components", "CycloneDX");
      return packageList(() => cycloneDxComponent(findings));
    },
  };
  return {
    member: (name) => {
      if (name === "timestamp") return head.texts.reader("created");
      return name === "component" ? component : undefined;
    },
  };
}
