import * as vscode from "vscode";
import { definitionAt } from "../core/features/definition.ts";
import { linkTargets } from "../core/features/links.ts";
import { highlightsAt, referencesAt } from "../core/features/references.ts";
import { locationOf, rangeOf, uriOf } from "./editor.ts";
import type { Index } from "./workspace/index.ts";

/** Ways from a name, a key, an id or a link to where it is written down, and to every place that speaks of the same. */
export function registerNavigation(
  notes: vscode.DocumentSelector,
  everywhere: vscode.DocumentSelector,
  index: Index,
): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(everywhere, {
      provideDefinition(document, position): vscode.LocationLink[] {
        const file = index.fileAt(document.uri);
        const found = file && definitionAt(file.folder, file.path, document.offsetAt(position));
        if (!found) return [];
        const { uri, range } = locationOf(file.folder, found.path, found.name);
        return [
          {
            originSelectionRange: rangeOf(document, found.from),
            targetUri: uri,
            targetRange: locationOf(file.folder, found.path, found.whole).range,
            targetSelectionRange: range,
          },
        ];
      },
    }),
    languages.registerReferenceProvider(everywhere, {
      provideReferences(document, position, { includeDeclaration: withDefinition }) {
        const file = index.fileAt(document.uri);
        if (!file) return [];
        const at = { path: file.path, offset: document.offsetAt(position), withDefinition };
        return referencesAt(index.folders, file.folder, at).map(({ folder, path, span }) =>
          locationOf(folder, path, span),
        );
      },
    }),
    languages.registerDocumentHighlightProvider(everywhere, {
      provideDocumentHighlights(document, position) {
        const file = index.fileAt(document.uri);
        if (!file) return [];
        const { Read, Write } = vscode.DocumentHighlightKind;
        return highlightsAt(file.folder, file.path, document.offsetAt(position)).map(
          ({ span, isDefinition }) =>
            new vscode.DocumentHighlight(rangeOf(document, span), isDefinition ? Write : Read),
        );
      },
    }),
    languages.registerDocumentLinkProvider(notes, {
      provideDocumentLinks(document) {
        const file = index.fileAt(document.uri);
        if (!file) return [];
        const { folder } = file;
        return linkTargets(folder, file.path).map(({ span, path, target }) => {
          const uri = uriOf(folder, path);
          const line = target && folder.workspace.lines(path).positionAt(target.start).line + 1;
          const place = line === null ? uri : uri.with({ fragment: `L${line}` });
          return new vscode.DocumentLink(rangeOf(document, span), place);
        });
      },
    }),
  );
}
