import "server-only";
import type { Content } from "./content";
import { ContentView } from "./content-view";
import { DOCUMENT, parseDocumentName, parseStatementType } from "./uses";

/** Returns what can be asked of attached documents. */
export function documentViews(content: Content) {
  return {
    statementType: new ContentView(content, DOCUMENT, parseStatementType),
    documentName: new ContentView(content, DOCUMENT, parseDocumentName),
  };
}
