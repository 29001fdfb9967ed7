import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.resolve(__dirname, '../../src');
/** `Microsoft.Compute/galleries/write`, also with an interpolated part: `Microsoft.Compute/${type}/delete`. */
const action = /Microsoft\.\w+\/[^'"`\s]*\/?(read|write|delete|action)\b/;
/** The rooms that must not name permissions: which ones a change needs is derived from the plan, in `domain`. */
const rooms = readdirSync(source, { withFileTypes: true })
  .filter(one => one.isDirectory() && !['domain', 'simulator'].includes(one.name))
  .map(({ name }) => path.join(source, name));

describe('Permission names', () => {
  it('keeps permission names in domain', () => {
    const found = rooms.flatMap(filesIn).filter(file => action.test(readFileSync(file, 'utf8')));
    assert.deepEqual(found, []);
  });

  it('recognizes permission names in source text', () => {
    assert.match("'Microsoft.Compute/galleries/images/versions/write'", action);
    assert.match('`Microsoft.Compute/galleries/${kind}/delete`', action);
    assert.ok(filesIn(path.join(source, 'domain/rights')).some(file => action.test(readFileSync(file, 'utf8'))));
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => path.join(folder, file));
}
