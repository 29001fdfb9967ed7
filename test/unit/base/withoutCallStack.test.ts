import assert from 'node:assert/strict';
import { withoutCallStack } from '../../../src/base/withoutCallStack';

const frames = [
  '   at Microsoft.Azure.GCM.Contract.Assert(Boolean condition, String userMessage) in X:\\bt\\1 2\\repo\\Contracts.cs:line 82',
  '   at Microsoft.Azure.ArtifactService.ReplicationBlockBase`3.Validate(Func`2 check, Action`1[] done) in D:\\a\\B.cs:line 4',
  '   at Microsoft.Azure.ArtifactService.<>c__DisplayClass5_0.<ReplicateAsync>b__0()',
  '--- End of stack trace from previous location where exception was thrown ---',
  '   at System.Runtime.CompilerServices.TaskAwaiter.HandleNonSuccess(Task task)',
  '    at com.microsoft.azure.Compute.start(Compute.java:17)',
  '    at Server.answer (C:/app/server.js:12:9)',
  '    at async run (/app/x.js:1:1)',
  '    at new Foo (/app/x.js:1:1)',
  '    at /app/z.js:2:3',
  '    ... 12 more',
];

describe('withoutCallStack', () => {
  for (const lineBreak of ['\r\n', '\n', ' ']) {
    it(`removes all frames between lines that end with ${JSON.stringify(lineBreak)}`, () => {
      for (const heading of [[], ['Call stack:'], ['StackTrace:']]) {
        const text = ["Failed due to 'no key'.", ...heading, ...frames].join(lineBreak);
        assert.equal(withoutCallStack(text), "Failed due to 'no key'.");
        assert.equal(
          withoutCallStack(`${text}${lineBreak}Try again.`).replace(/\s+/g, ' '),
          "Failed due to 'no key'. Try again.",
        );
      }
    });
  }

  it('removes a call stack in a form that it does not know', () => {
    assert.equal(withoutCallStack('Failed.\nCall stack:\n  #0 main() main.cpp:12\n  #1 run'), 'Failed.');
    assert.equal(withoutCallStack('panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/a.go:12'), 'panic: boom');
  });

  it('keeps the cause at the end of a traceback of Python', () => {
    const traceback = [
      'Traceback (most recent call last):',
      '  File "/opt/a.py", line 3, in <module>',
      '    raise QuotaError(region)',
      '    ^^^^^^^^^^^^^^^^^^^^^^^^',
      '  File "/opt/b.py", line 9, in check',
      '    check(region)',
    ];
    const cause = 'waagent.QuotaError: There is no quota in westus: 0 of 4.\nAsk for more.';
    for (const lineBreak of ['\r\n', '\n']) {
      const lines = [...traceback, cause].join(lineBreak);
      assert.equal(withoutCallStack(lines), cause);
      assert.equal(withoutCallStack(`Failed. ${lines}`).replace(/\s+/, ' '), `Failed. ${cause}`.replace(/\s+/, ' '));
      const indented = [...traceback, cause].map(line => `  ${line}`).join(lineBreak);
      assert.equal(withoutCallStack(indented), cause);
      const second = withoutCallStack(
        `${lines}${lineBreak}During handling:${lineBreak}${traceback.join(lineBreak)}\nTimeout`,
      );
      assert.ok(second.startsWith(cause) && second.endsWith('Timeout') && !second.includes('.py'), second);
    }
    const oneLine = `Failed. ${[...traceback, cause].join(' ')}`;
    assert.equal(withoutCallStack(oneLine), `Failed. ${cause}`);
    assert.equal(withoutCallStack(traceback.join(' ')), '');
  });

  it('leaves a text without a call stack as it is', () => {
    for (const text of [
      ' Look at https://aka.ms/errors (in English). ',
      'It was refused at path properties.storageProfile.source.id (immutable).',
      "Property id 'x' at path 'a.b(c)' is invalid.",
      'The call stack is too deep.',
    ]) {
      assert.equal(withoutCallStack(text), text);
    }
  });

  it('takes no longer for a long text than a glance', () => {
    for (const part of [
      ' ',
      ' at ',
      ' at a.b(',
      ' at a.b(()',
      'Call stack:',
      '--- End of stack trace ',
      ' at a.b() in ',
      'Traceback (most recent call last):',
      'Traceback (most recent call last): File "a", line 1',
      'Traceback (most recent call last):\n  ',
    ]) {
      const started = performance.now();
      withoutCallStack(part.repeat(20_000));
      assert.ok(performance.now() - started < 1000, part);
    }
  });
});
