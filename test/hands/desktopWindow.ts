import { createServer, type AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { eventually } from '../support/eventually';

/** A port of this machine that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** The window of a VS Code that was started with `--remote-debugging-port=port`; waits until it has one. */
export async function desktopWindow(port: number): Promise<Page> {
  // Electron has no settings for downloads, which Playwright would make by default.
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  return eventually('the window of VS Code', () => workbenchOf(browser));
}

function workbenchOf(browser: Browser): Page | undefined {
  return browser
    .contexts()
    .flatMap(context => context.pages())
    .find(page => /\/workbench[^/]*\.html/.test(page.url()));
}
