import assert from 'node:assert/strict';
import { redactedLog } from '../../../src/platform/redactedLog';

function logged(cause: unknown): string {
  const lines: string[] = [];
  const note = (line: string): void => void lines.push(line);
  redactedLog({ info: note, warn: note, error: note, debug: note }).error('It failed.', cause);
  return lines.join('\n');
}

describe('The log', () => {
  it('takes any cause, also one that JSON has no form for, and keeps its secrets out', () => {
    const circular: Record<string, unknown> = { message: 'password=horse-2' };
    circular['self'] = circular;
    assert.equal(logged(circular), 'It failed.\npassword=[hidden]');
    assert.equal(logged({ count: 17n }), 'It failed.\nUnknown error.');
    assert.equal(logged(Object.assign(new Error('e'), { stack: {} })), 'It failed.\ne');
    assert.equal(logged(undefined), 'It failed.');
    assert.match(logged({ code: 'Known' }), /"code":"Known"/);
  });
});
