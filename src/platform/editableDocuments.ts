import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { plainText } from '../base/plainText';
import type { EditableTexts } from './editableTexts';
import { plainly } from './surface/plainly';

interface OpenDocument {
  readonly text: string;
  readonly mtime: number;
  /** Written by auto save: stored, but the action hasn't run. */
  readonly isDraft: boolean;
}

/**
 * Serves editable documents as a file system. Only an explicit save runs their action; auto save doesn't. Diagnostics
 * are updated while typing.
 */
export function registerEditableDocuments(scheme: string, texts: EditableTexts): vscode.Disposable {
  const stored = new Map<string, OpenDocument>();
  const savedManually = new Set<string>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const marks = vscode.languages.createDiagnosticCollection(scheme);

  const load = async (uri: vscode.Uri): Promise<OpenDocument> => {
    const known = stored.get(uri.path);
    if (known) return known;
    const text = await plainly(() => texts.read(uri.path));
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const loaded = { text, mtime: Date.now(), isDraft: false };
    stored.set(uri.path, loaded);
    return loaded;
  };
  const mark = async (document: vscode.TextDocument): Promise<void> => {
    if (document.uri.scheme !== scheme) return;
    const { markDocument } = await import('./markDocument');
    await markDocument(document, texts, marks);
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    async stat(uri) {
      const { text, mtime } = await load(uri);
      return { type: vscode.FileType.File, ctime: 0, mtime, size: new TextEncoder().encode(text).length };
    },
    readFile: async uri => new TextEncoder().encode((await load(uri)).text),
    async writeFile(uri, content) {
      const text = new TextDecoder().decode(content);
      const isDraft = !savedManually.delete(uri.path);
      const unsaved = isDraft ? undefined : await plainly(() => texts.save(uri.path, text));
      if (unsaved !== undefined) throw vscode.FileSystemError.Unavailable(plainText(unsaved));
      stored.set(uri.path, { text, mtime: Date.now(), isDraft });
    },
    readDirectory: () => [],
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  for (const document of vscode.workspace.textDocuments) void mark(document);
  return vscode.Disposable.from(
    changed,
    marks,
    vscode.workspace.registerFileSystemProvider(scheme, provider, { isCaseSensitive: true }),
    vscode.workspace.onWillSaveTextDocument(({ document: { uri }, reason }) => {
      if (uri.scheme !== scheme) return;
      if (reason === vscode.TextDocumentSaveReason.Manual) savedManually.add(uri.path);
      else savedManually.delete(uri.path);
    }),
    vscode.workspace.onDidOpenTextDocument(document => void mark(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => void mark(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme !== scheme) return;
      marks.delete(uri);
      if (!stored.get(uri.path)?.isDraft) stored.delete(uri.path);
    }),
  );
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions(l10n.t('These documents can only be edited and saved.'));
}
