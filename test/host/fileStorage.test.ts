import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { draftName } from '../../src/base/draftName';
import { createFileStorage } from '../../src/platform/files/fileStorage';

describe('File storage', () => {
  const disposables: { dispose(): unknown }[] = [];
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'file-storage-'));
  });
  after(async () => {
    for (const one of disposables) one.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  it('never lets a reader miss a file while it is written again', async () => {
    const storage = createFileStorage(vscode.Uri.file(folder), disposables);
    await storage.write('one.lease', 'text 0');
    const writes = 100;
    const written = new AbortController();
    const seen = new Set<string | undefined>();
    const reading = (async () => {
      while (!written.signal.aborted) seen.add((await storage.read('one.lease'))?.replace(/\d+$/, 'N'));
    })();
    for (let n = 1; n <= writes; n++) await storage.write('one.lease', `text ${n}`);
    written.abort();
    await reading;
    assert.deepEqual([...seen], ['text N']);
    assert.equal(await storage.read('one.lease'), `text ${writes}`);
    assert.deepEqual(await storage.list(), ['one.lease']);
  });

  it('lists folders and links in the place of files, and fails to read them', async () => {
    const strange = await mkdtemp(path.join(tmpdir(), 'file-storage-'));
    const storage = createFileStorage(vscode.Uri.file(strange), disposables);
    await mkdir(path.join(strange, 'folder.json'));
    const links = { 'link.json': 'whole.json', 'nowhere.json': 'nowhere', 'loop.json': 'loop.json' };
    const made = process.platform === 'win32' ? [] : Object.entries(links);
    await storage.write('whole.json', 'text');
    for (const [name, target] of made) await symlink(target, path.join(strange, name));
    const names = await storage.list();
    assert.equal(names.length, 2 + made.length);
    for (const name of names.filter(one => one !== 'whole.json')) await assert.rejects(storage.read(name), name);
    assert.equal(await storage.read('whole.json'), 'text');
    assert.equal(await storage.read('missing.json'), undefined);
    await Promise.all(names.map(name => storage.remove(name)));
    assert.deepEqual(await readdir(strange), []);
    await rm(strange, { recursive: true });
  });

  it('removes the drafts that a crash has left, but none that is being written', async () => {
    const storage = createFileStorage(vscode.Uri.file(folder), disposables);
    const young = draftName('one.lease', Date.now());
    const old = draftName('one.lease', Date.now() - 2 * 60 * 60_000);
    for (const name of [young, old, 'other.json']) await writeFile(path.join(folder, name), '');
    await storage.tidy();
    const left = await readdir(folder);
    assert.deepEqual(
      [young, old, 'other.json'].map(name => left.includes(name)),
      [true, false, true],
    );
  });
});
