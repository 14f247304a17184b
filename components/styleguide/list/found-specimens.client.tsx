"use client";

import { InvalidAddress } from "@/components/feedback/invalid-address.client";
import { NearestList } from "@/components/feedback/nearest-list";
import { NamespaceList } from "@/components/repository/namespace-list.client";
import { RepositoryRow } from "@/components/repository/repository-row";
import { SearchNote } from "@/components/repository/search-note";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { IMAGE, NAMES, REPOSITORY } from "../samples";
import { Specimen } from "../specimen";

const UNDERSTOOD = { words: ["aspnet", "alpine"], leftOut: [], tagWords: ["alpine"], withoutTagWords: [] };
const NOTES = { aspnet: { sentence: "Runs web apps.", documentation: "https://example.com/" } };
const NAMESPACES = [
  { name: "dotnet", count: 1204 },
  { name: "azure", count: 12 },
];

/** Renders rows of the catalog, what is said of a search, and what is near a wrong name. */
export function FoundSpecimens() {
  return (
    <>
      <Specimen name="RepositoryRow, SearchNote, NamespaceList">
        <SearchNote first="dotnet/aspnet" leftOut={[]} notes={NOTES} />
        <SearchNote first={undefined} leftOut={["(x)"]} notes={NOTES} />
        <ul>
          {NAMES.map((name, position) => (
            <RepositoryRow
              key={name}
              name={repositorySchema.parse(name)}
              {...{ query: position > 0 ? "sdk" : "", understood: UNDERSTOOD, position, count: NAMES.length }}
            />
          ))}
        </ul>
        <NamespaceList namespaces={NAMESPACES} chosen="dotnet" onChoose={nothing} />
      </Specimen>
      <Specimen name="InvalidAddress, NearestList">
        <InvalidAddress problem="NAME_INVALID" part="DotNet/ASPNET" />
        <NearestList nearest={[IMAGE, { repository: REPOSITORY }]} />
      </Specimen>
    </>
  );
}

function nothing() {}
