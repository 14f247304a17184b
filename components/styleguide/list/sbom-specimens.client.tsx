"use client";

import { useState } from "react";
import { SbomStatus } from "@/components/sbom/sbom-status.client";
import { SbomTable } from "@/components/sbom/sbom-table.client";
import type { PackageOrder } from "@/lib/mar/sbom/arrangement";
import { sbomFormatSchema } from "@/lib/mar/sbom/format";
import type { SbomEnd } from "@/lib/mar/sbom/line";
import type { SbomPackage } from "@/lib/mar/sbom/package";
import { ONE, YESTERDAY } from "../samples";
import { Specimen } from "../specimen";

const PACKAGES: SbomPackage[] = [
  { name: "libssl3t64", version: "3.0.13-0ubuntu3.6", license: "Apache-2.0", type: "deb" },
  { name: "Microsoft.AspNetCore.App.Runtime.linux-x64", version: "10.0.3", license: "MIT", type: "nuget" },
  { name: "tzdata", version: "2025b", omitted: ["license"] },
  { name: "base-files" },
];
const END: SbomEnd = {
  ...{
    format: sbomFormatSchema.parse("SPDX-2.3"),
    wrapping: ["dsse", "in-toto"],
    name: "aspnet 10.0",
    created: YESTERDAY,
  },
  subject: { name: "dotnet/aspnet", digest: ONE },
  ...{ subjects: 2, packages: 4, unreadable: 1, unread: ["supplier"], limited: "packages" },
};

/** Renders the packages of a bill of materials, as they arrive and when all are there. */
export function SbomSpecimens() {
  const [order, setOrder] = useState<PackageOrder | undefined>({ column: "name", descending: false });
  return (
    <>
      <Specimen name="SbomStatus">
        <SbomStatus end={undefined} count={1204} kept={1204} shown={1204} query="" />
        <SbomStatus end={END} count={5000} kept={4000} shown={4} query="ssl" />
      </Specimen>
      <Specimen name="SbomTable" isWide>
        <SbomTable rows={PACKAGES} order={order} onOrder={setOrder} unread={[]} />
        <SbomTable rows={PACKAGES.slice(0, 1)} order={undefined} onOrder={setOrder} unread={["license"]} />
      </Specimen>
    </>
  );
}
