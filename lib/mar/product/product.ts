/** A row of the table: id, name, repository, and other names that people use, separated by `|`. */
export type ProductRow = readonly [id: string, name: string, repository: string, otherNames?: string];
