import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** A tag whose history is shown. */
export type TagOfHistory = { region: Region; repository: Repository; tag: Tag };

/** A repository whose history is shown, and by what its tags are filtered. */
export type DaysOf = { region: Region; repository: Repository; q: string };
