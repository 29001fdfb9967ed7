import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';

/** Something to say of a document where it stands; offsets in characters. */
export interface TextRemark {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** Documents whose saving does something. Each is known by its path. */
export interface EditableTexts {
  /** Undefined where nobody knows it any more. */
  read(path: string): Promise<string | undefined>;
  remarks(path: string, text: string): Promise<readonly TextRemark[]>;
  /** Why it stays unsaved, with nothing of it lost, in one sentence; undefined where it is done. */
  save(path: string, text: string): Promise<string | undefined>;
}

interface OpenDocument {
  readonly text: string;
  readonly mtime: number;
  /** Written by VS Code itself (auto save): kept, and not yet done. */
  readonly isDraft: boolean;
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Opens a document of `registerEditableDocuments`. */
export async function showEditable(scheme: string, path: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Serves documents that can be edited; only saving by hand does what they are for. What is wrong with them is marked as it is typed. */
export function registerEditableDocuments(scheme: string, texts: EditableTexts): vscode.Disposable {
  const kept = new Map<string, OpenDocument>();
  const byHand = new Set<string>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const marks = vscode.languages.createDiagnosticCollection(scheme);

  const load = async (uri: vscode.Uri): Promise<OpenDocument> => {
    const known = kept.get(uri.path);
    if (known) return known;
    const text = await texts.read(uri.path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const loaded = { text, mtime: Date.now(), isDraft: false };
    kept.set(uri.path, loaded);
    return loaded;
  };
  const mark = async (document: vscode.TextDocument): Promise<void> => {
    if (document.uri.scheme !== scheme) return;
    const { version } = document;
    const remarks = await texts.remarks(document.uri.path, document.getText());
    if (document.version !== version || document.isClosed) return;
    marks.set(
      document.uri,
      remarks.map(({ message, severity, from, to }) => {
        const range = new vscode.Range(document.positionAt(from), document.positionAt(to));
        return new vscode.Diagnostic(range, message, severities[severity]);
      }),
    );
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
      const isDraft = !byHand.delete(uri.path);
      const unsaved = isDraft ? undefined : await texts.save(uri.path, text);
      if (unsaved !== undefined) throw vscode.FileSystemError.Unavailable(unsaved);
      kept.set(uri.path, { text, mtime: Date.now(), isDraft });
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
      if (reason === vscode.TextDocumentSaveReason.Manual) byHand.add(uri.path);
      else byHand.delete(uri.path);
    }),
    vscode.workspace.onDidOpenTextDocument(document => void mark(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => void mark(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme !== scheme) return;
      marks.delete(uri);
      if (!kept.get(uri.path)?.isDraft) kept.delete(uri.path);
    }),
  );
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions(l10n.t('These documents can only be edited and saved.'));
}
