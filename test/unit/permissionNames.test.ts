import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.resolve(__dirname, '../../src');
/** `Microsoft.Compute/galleries/write`, also with an interpolated part: `Microsoft.Compute/${type}/delete`. */
const action = /Microsoft\.\w+\/[^'"`\s]*\/?(read|write|delete|action)\b/;
/** Folders that plan or show changes: the permissions they need are derived from the plan. */
const folders = ['wizards', 'commands', 'documents', 'tools', 'tree', 'operations', 'activity'];

describe('Permission names', () => {
  it('keeps permission names out of wizards, commands, and views', () => {
    const found = folders
      .map(folder => path.join(source, folder))
      .flatMap(filesIn)
      .filter(file => action.test(readFileSync(file, 'utf8')));
    assert.deepEqual(found, []);
  });

  it('recognizes permission names in source text', () => {
    assert.match("'Microsoft.Compute/galleries/images/versions/write'", action);
    assert.match('`Microsoft.Compute/galleries/${kind}/delete`', action);
    assert.ok(filesIn(path.join(source, 'domain/rights')).some(file => action.test(readFileSync(file, 'utf8'))));
  });
});

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => path.join(folder, file));
  } catch {
    return [];
  }
}
