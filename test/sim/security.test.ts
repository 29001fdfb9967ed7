import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { readPrices } from '../../src/azure/list/readPrices';
import { createReader } from '../../src/azure/reader';
import { redactedLog } from '../../src/platform/redactedLog';
import { userCloud } from '../../src/platform/userCloud';
import { listSubscriptions } from '../../src/signIn/armTenants';
import type * as ConfiguredProvider from '../../src/signIn/configuredProvider';
import { sampleAzure } from '../../src/signIn/sampleAzure';
import { assertArrival, planWith } from '../support/arrivedTexts';
import { everyKind } from '../support/everyKind';
import { sessionOf } from '../support/signInFakes';
import { Desk } from '../unit/operations/desk';
import { until } from '../unit/operations/movedClock';
import { createGallery, plan } from '../unit/operations/plans';
import { root } from '../vscode/places';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope?: string }>> };
  };
}

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Notices {
  bundledPackages(metafiles: readonly Metafile[]): readonly string[];
  thirdPartyNotices(metafiles: readonly Metafile[]): string;
}
const required = createRequire(__filename);
const notices = required('../../thirdPartyNotices.js') as Notices;
let metafiles: readonly Metafile[] = [];
const providerFile = 'src/signIn/configuredProvider.ts';

/** A module of the extension with a VS Code of the test's own, and without the libraries that send credentials. */
async function withoutNetwork<T>(file: string, vscode: object): Promise<T> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
  });
  const module = { exports: {} as T };
  const load = (name: string): unknown => {
    if (/^@(azure|microsoft)\//.test(name)) throw new Error(`${name} is loaded`);
    return name === 'vscode' ? vscode : required(name);
  };
  const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports', 'require']) as (
    ...given: readonly unknown[]
  ) => void;
  run(module, module.exports, load);
  return module.exports;
}

const promises: Readonly<Record<string, () => unknown>> = {
  "It opens no connection but through Azure's and VS Code's own client libraries.": () => {
    const own =
      /\bfetch\((?:['"`]|new |\w*url)|XMLHttpRequest|WebSocket|EventSource|sendBeacon|from '(?:node:)?(?:https?|http2|net|tls|dgram|undici)'/i;
    const files = globSync('src/**/*.ts', { cwd: root }).filter(file => !/^src.simulator/.test(file));
    assert.ok(files.length > 300);
    assert.deepEqual(
      files.filter(file => own.test(textOf(file))),
      [],
    );
  },

  'It includes no telemetry library.': () => {
    const packages = notices.bundledPackages(metafiles);
    assert.ok(packages.length > 30);
    assert.deepEqual(
      packages.filter(name => /telemetry|applicationinsights|analytics|sentry|segment|monitor/i.test(name)),
      [],
    );
  },

  'It connects to nothing outside the window with Sample Azure.': async () => {
    const storage = {
      read: async () => undefined,
      write: async () => undefined,
      onDidChange: () => ({ dispose: () => undefined }),
    };
    const connect = Object.getOwnPropertyDescriptor(Socket.prototype, 'connect') ?? {};
    const connected: unknown[] = [];
    Socket.prototype.connect = function (...args: unknown[]) {
      connected.push(args);
      throw new Error('It connects.');
    };
    try {
      const session = sessionOf(await sampleAzure(storage, 60).provider(), listSubscriptions);
      await session.start();
      const { items, failures } = await createReader(session.directory).galleries();
      assert.ok(items.length > 0 && failures.length === 0);
      for (const { connection } of session.directory.tenants()) {
        assert.ok(connection.httpClient);
        for (const url of [connection.resourceManager, connection.directory?.endpoint ?? '']) {
          assert.match(new URL(url).hostname, /\.invalid$/);
        }
      }
    } finally {
      Object.defineProperty(Socket.prototype, 'connect', connect);
    }
    assert.deepEqual(connected, []);
  },

  'It asks only the public price list without a token, and tells it nothing but the names of regions.': async () => {
    const asked: PipelineRequest[] = [];
    const httpClient: HttpClient = {
      sendRequest: async request => {
        asked.push(request);
        const headers = createHttpHeaders({ 'content-type': 'application/json' });
        return { request, status: 200, headers, bodyAsText: '{"Items":[]}' };
      },
    };
    await readPrices({ httpClient }, ['West Europe', 'eastus'], 0);
    assert.deepEqual(
      asked.map(({ url, body, headers }) => [new URL(url).hostname, body, headers.get('authorization')]),
      [['prices.azure.com', undefined, undefined]],
    );
    const filter = new URL(asked[0]?.url ?? '').search;
    assert.match(
      decodeURIComponent(filter),
      /^\?\$filter=\(armRegionName eq 'westeurope' or armRegionName eq 'eastus'\) and priceType eq 'Consumption'/,
    );
    const users = globSync('src/**/*.ts', { cwd: root }).filter(file => textOf(file).includes('publicClient('));
    assert.deepEqual(users.map(file => path.basename(file)).sort(), ['clients.ts', 'readPrices.ts']);
  },

  'It lets no workspace choose the cloud, how to sign in, or how to confirm a deletion.': async () => {
    const { properties } = (JSON.parse(textOf('package.json')) as Manifest).contributes.configuration;
    const open = Object.entries(properties).filter(([, { scope }]) => scope !== 'application' && scope !== 'machine');
    // It only arranges the views.
    assert.deepEqual(
      open.map(([name]) => name),
      ['computeGallery.groupBy'],
    );
    assert.ok('computeGallery.signIn.method' in properties && 'computeGallery.deleteConfirmation' in properties);
    const settings = userCloud({ inspect: () => ({ workspaceValue: 'custom', workspaceFolderValue: 'custom' }) });
    assert.deepEqual([settings.environment, settings.customEnvironment], [undefined, undefined]);
    // The library that knows VS Code's accounts would take the cloud from the workspace.
    const { configuredProvider } = await withoutNetwork<typeof ConfiguredProvider>(providerFile, {});
    const storage = { read: async () => undefined, write: () => assert.fail('written') };
    await assert.rejects(
      configuredProvider({ method: 'vscode', settings, storage }),
      /This workspace's settings change/,
    );
  },

  'It sends nothing to a custom cloud before you have allowed its hosts.': async () => {
    const asked: unknown[][] = [];
    const window = {
      showWarningMessage: async (...given: unknown[]): Promise<void> => {
        asked.push(given);
      },
    };
    const { configuredProvider } = await withoutNetwork<typeof ConfiguredProvider>(providerFile, { window });
    const customEnvironment = {
      name: 'Stack',
      resourceManagerEndpointUrl: 'https://arm.stack.example',
      activeDirectoryEndpointUrl: 'https://login.stack.example',
    };
    for (const method of ['vscode', 'azureCli', 'environment', 'managedIdentity'] as const) {
      const provider = await configuredProvider({
        method,
        settings: { environment: 'custom', customEnvironment, overridden: false },
        storage: { read: async () => undefined, write: () => assert.fail('written') },
      });
      assert.equal(await provider.tenants(), 'signedOut');
      assert.equal(asked.length, 0);
      await assert.rejects(provider.signIn(), /still signed out/);
      const [question, options] = asked.pop() ?? [];
      assert.match(String(question), /arm\.stack\.example and login\.stack\.example/);
      assert.equal((options as { modal?: boolean } | undefined)?.modal, true);
    }
  },

  'It keeps the passwords that you enter in memory only, and removes them from every error.': async () => {
    const password = 'Correct-horse-9';
    const machine = everyKind.createVirtualMachine;
    const desk = new Desk();
    desk.azure.before = () => {
      throw new Error(`Azure repeats ${password}`);
    };
    const operations = desk.window();
    const record = await operations.start(plan('Create vm-1', machine), { [machine.target]: password });
    assert.ok(!('refused' in record));
    const ended = await desk.ended(operations, record.id);
    assert.equal(ended.steps[0]?.failure?.message, 'Azure repeats [hidden]');
    assert.ok(![desk.folder.text(), ...desk.folder.secrets.values()].join().includes(password));
  },

  "It keeps the signed URLs of running operations in VS Code's secret storage only.": async () => {
    const desk = new Desk();
    const operations = desk.window();
    const record = await operations.start(plan('Create', createGallery));
    assert.ok(!('refused' in record));
    const isSigned = (text: string): boolean => text.includes('signed url of');
    await until(desk.clock, () => [...desk.folder.secrets.values()].some(isSigned), 'the URL to be kept');
    assert.ok(!isSigned(desk.folder.text()));
    await desk.ended(operations, record.id);
    assert.ok(![desk.folder.text(), ...desk.folder.secrets.values()].some(isSigned));
  },

  'It writes no token, password, key, or signed URL to its log.': () => {
    const lines: string[] = [];
    const note = (line: string): void => void lines.push(line);
    const log = redactedLog({ info: note, warn: note, error: note, debug: note });
    const secret = 'eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiIxIn0.c2ln';
    for (const text of [
      `Bearer ${secret}`,
      `password=${secret}`,
      `AccountKey=${secret}`,
      `https://a.example/?sig=${secret}`,
    ]) {
      log.info(text);
      log.warn(text);
      log.debug(text);
      log.error(text, { text });
      log.error('Failed.', new Error(text));
    }
    assert.equal(lines.length, 20);
    assert.ok(!lines.join().includes('c2ln'));
  },

  'It exports names, tags, and descriptions as text that no script language runs.': async () => {
    const description = '"\'\n${file("/etc/passwd")}$(id)`id`\'@[concat()]=@/etc/passwd';
    const texts = [{ description, tags: { hcl: 'file("/etc/passwd")', [description]: description } }];
    for (const [language, assertIn] of Object.entries(assertArrival)) {
      if (language === 'bash' && process.platform === 'win32') continue;
      await assertIn(planWith(texts, description), texts);
    }
  },

  'It ships the license of every package that it includes.': () => {
    const text = notices.thirdPartyNotices(metafiles);
    for (const folder of notices.bundledPackages(metafiles)) {
      const { name, version } = JSON.parse(textOf(`${folder}/package.json`)) as Record<string, string>;
      assert.match(text, new RegExp(`^${name ?? ''} ${version ?? ''} \\(.+\\)\\n\\n\\S`, 'm'));
    }
    assert.match(textOf('.vscodeignore'), /^!dist\/ThirdPartyNotices\.txt$/m);
  },
};

describe('What SECURITY.md promises', () => {
  before(async () => {
    const { extension, page } = required('../../esbuild.js') as Readonly<Record<'extension' | 'page', BuildOptions>>;
    const builds = [extension, page].map(options => build({ ...options, plugins: [], write: false, metafile: true }));
    metafiles = (await Promise.all(builds)).map(({ metafile }) => metafile);
  });

  for (const [promise, keeps] of Object.entries(promises)) it(promise, keeps as () => Promise<void>);

  it('is what these tests show, no more and no less', () => {
    const promised = [...textOf('SECURITY.md').matchAll(/^- (.+)$/gm)].map(([, text]) => text);
    assert.deepEqual(promised, Object.keys(promises));
  });
});
