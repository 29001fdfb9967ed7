import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Metafile } from 'esbuild';

const { thirdPartyNotices } = createRequire(__filename)('../../thirdPartyNotices.js') as {
  readonly thirdPartyNotices: (metafiles: readonly object[]) => string;
};

describe('thirdPartyNotices', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'notices-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A package of which a bundle has so many bytes, as esbuild describes it. */
  function bundled(
    name: string,
    files: Readonly<Record<string, string>>,
    bytesInOutput = 7,
  ): Pick<Metafile, 'outputs'> {
    const home = path.join(folder, 'node_modules', name);
    mkdirSync(home, { recursive: true });
    const manifest = { name, version: '1.2.3', license: 'MIT' };
    for (const [file, text] of Object.entries({ 'package.json': JSON.stringify(manifest), ...files }))
      writeFileSync(path.join(home, file), text);
    const input = `${folder.replaceAll('\\', '/')}/node_modules/${name}/dist/index.js`;
    return { outputs: { 'dist/x.js': { bytes: 9, imports: [], exports: [], inputs: { [input]: { bytesInOutput } } } } };
  }

  it('names each bundled package once, with its version, license and every text of it', () => {
    const one = bundled('@scope/one', {
      'LICENSE.md': 'Do as you like.',
      'NOTICE.txt': 'Made by Ann.',
      'README.md': 'No.',
    });
    const text = thirdPartyNotices([one, one, bundled('two', { 'license-MIT': 'Do.' })]);
    assert.equal(text.match(/1\.2\.3/g)?.length, 2);
    assert.ok(text.includes('@scope/one 1.2.3 (MIT)\n\nDo as you like.\n\nMade by Ann.\n'), text);
    assert.ok(text.includes('two 1.2.3 (MIT)\n\nDo.\n') && !text.includes('No.'), text);
  });

  it('stops the build for a package that comes without the text of its license', () => {
    for (const files of [
      {},
      { LICENSE: ' \n' },
      { LICENSE: 'Do.', 'package.json': '{"name":"three","version":"1"}' },
    ]) {
      assert.throws(() => thirdPartyNotices([bundled('three', files)]), /three .* without the text of its license/);
    }
  });

  it('leaves out a package of which the bundles have nothing', () => {
    assert.ok(!thirdPartyNotices([bundled('four', {}, 0)]).includes('four'));
  });
});
