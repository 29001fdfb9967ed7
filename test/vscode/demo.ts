import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startCodeServer } from './codeServer';
import { openInBrowser } from './openInBrowser';
import { extensionDir, root } from './places';
import { quietSettings } from './quietSettings';
import { run } from './run';
import { workbenchUrl } from './workbenchUrl';

/** `demo.ts [--no-open] [--port PORT]`: the product with Sample Azure in VS Code in a browser, until Ctrl+C. */
async function demo(open: boolean, port: number | undefined): Promise<void> {
  console.log('Building the extension…');
  await run(process.execPath, ['esbuild.js'], root);
  console.log('Starting VS Code; the first time, it is downloaded from npm…');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'compute-gallery-demo-'));
  await mkdir(path.join(dataDir, 'data/User'), { recursive: true });
  const settings = { ...quietSettings, 'workbench.tree.expandMode': 'singleClick' };
  await writeFile(path.join(dataDir, 'data/User/settings.json'), JSON.stringify(settings, undefined, 2));
  const server = await startCodeServer({
    dataDir,
    extensions: [extensionDir, await usher(dataDir)],
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
    port,
  });
  const url = workbenchUrl(server.authority);
  console.log(
    `\n  ${url}\n\nCompute Gallery for Azure with Sample Azure; nothing leaves this machine. Ctrl+C ends it.`,
  );
  if (open) openInBrowser(url);

  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
}

/** An extension that opens our view container for new users. */
async function usher(dataDir: string): Promise<string> {
  const folder = path.join(dataDir, 'usher');
  await mkdir(folder);
  const manifest = {
    ...{ name: 'usher', publisher: 'compute-gallery', version: '1.0.0', engines: { vscode: '^1.105.0' } },
    ...{ main: './main.js', activationEvents: ['onStartupFinished'] },
  };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  const show = "require('vscode').commands.executeCommand('workbench.view.extension.computeGallery')";
  await writeFile(path.join(folder, 'main.js'), `exports.activate = () => ${show};\n`);
  return folder;
}

const { values } = parseArgs({ options: { 'no-open': { type: 'boolean' }, port: { type: 'string' } } });
const mayOpen = !values['no-open'] && process.env['CI'] === undefined;
demo(mayOpen, values.port === undefined ? undefined : Number(values.port)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
