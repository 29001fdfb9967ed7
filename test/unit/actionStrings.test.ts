import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.resolve(__dirname, '../../src');
/** `Microsoft.Compute/galleries/write`, also where a part of it is put in: `Microsoft.Compute/${type}/delete`. */
const action = /Microsoft\.\w+\/[^'"`\s]*\/?(read|write|delete|action)\b/;
/** Whoever plans changes or shows them: what they need is derived from the plan. */
const rooms = ['wizards', 'commands', 'documents', 'tools', 'tree', 'operations', 'activity'];

describe('the names of permissions', () => {
  it('stand beside the kinds of changes alone, and in no wizard or command', () => {
    const found = rooms
      .map(room => path.join(source, room))
      .flatMap(filesIn)
      .filter(file => action.test(readFileSync(file, 'utf8')));
    assert.deepEqual(found, []);
  });

  it('would be found', () => {
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
