import path from 'node:path';

/** The repository. */
export const root = path.resolve(__dirname, '../..');

/** The extension under test: the repository, or for example the unpacked `.vsix`. */
export const extensionDir = process.env['EXTENSION_DIR'] ?? root;

/** What tests and the demo download, unpack or leave behind; git and the package ignore it. */
export const cacheDir = path.join(root, '.vscode-test');
