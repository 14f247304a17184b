/**
 * Types of package URLs, by which the beginning of one is told from a namespace.
 * @see https://github.com/package-url/purl-spec/blob/main/PURL-TYPES.rst
 */
export const PACKAGE_TYPES: ReadonlySet<string> = new Set(
  "alpm apk bitbucket bitnami cargo cocoapods composer conan conda cpan cran deb docker gem generic github golang hackage hex huggingface luarocks maven mlflow npm nuget oci opam pub pypi qpkg rpm swid swift".split(
    " ",
  ),
);

/** Types whose packages all have a namespace, so that one without it means any. */
export const ALWAYS_IN_A_SPACE: ReadonlySet<string> = new Set(
  "alpm apk bitbucket composer deb github golang maven rpm swift".split(" "),
);
