import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
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
});
