/**
 * What an observation says in view of the one before: `first` look at a tag that may be old; `new` in a list that lacked
 * it; `moved` to a digest that it had never had; `returned` to an earlier one; `gone`; `back` after it was gone;
 * `resolved`: the digest of a tag that was only listed.
 */
export type Change = "first" | "new" | "moved" | "returned" | "gone" | "back" | "resolved";
