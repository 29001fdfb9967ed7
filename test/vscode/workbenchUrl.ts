export interface WorkbenchContents {
  /** Folder of the extension that is developed. */
  readonly extension: string;
  /** JavaScript module whose `run()` is called in the extension host. */
  readonly tests?: string | undefined;
  /** Folder to open. */
  readonly folder?: string | undefined;
}

/** The address of a window of the server at `authority` (`host:port`). */
export function workbenchUrl(authority: string, { extension, tests, folder }: WorkbenchContents): string {
  const remote = (file: string) => `vscode-remote://${authority}${file.startsWith('/') ? '' : '/'}${encodeURI(file)}`;
  const payload = [['extensionDevelopmentPath', remote(extension)]];
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder });
  query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query.toString()}`;
}
