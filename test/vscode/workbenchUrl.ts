/** The address of an empty window, or one with a folder, of the server at `authority` (`host:port`). */
export function workbenchUrl(authority: string, folder?: string): string {
  return `http://${authority}/?${new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder }).toString()}`;
}

/**
 * The address of a window that runs `tests` (a JavaScript module with `run()`) beside the extension in the folder `extension`.
 * The server must have been started with `--enable-smoke-test-driver`, which also means that messages do not pop up.
 */
export function testWindowUrl(authority: string, extension: string, tests: string): string {
  const remote = (file: string) => `vscode-remote://${authority}${file.startsWith('/') ? '' : '/'}${encodeURI(file)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
  ];
  return `${workbenchUrl(authority)}&${new URLSearchParams({ payload: JSON.stringify(payload) }).toString()}`;
}
