import assert from 'node:assert/strict';
import { AzureError, isInconclusive, toFailure, type FailureReason } from '../../../../src/domain/errors/failure';
import { failureParagraphs, shortReason } from '../../../../src/domain/errors/failureParagraphs';
import { incompleteDescription, notUnderstood } from '../../../../src/domain/errors/incompleteDescription';
import { messageOfThrown } from '../../../../src/domain/errors/messageOfThrown';
import { notFound } from '../../../../src/domain/errors/notFound';
import { presentable } from '../../../../src/domain/errors/presentable';
import { definitionPath } from '../cloneWorld';
import { failure } from './failure';

const known = failure('ScopeLocked', 'The scope is locked.');
const unknown = failure('SomethingNew', 'Nobody has seen this before.');

describe('failureParagraphs and shortReason', () => {
  it('explain a known error, and keep what Azure said', () => {
    const [message, fix, ...rest] = failureParagraphs({ ...known, status: 409, correlationId: 'c-1' });
    assert.match(`${message} ${fix}`, /lock/);
    assert.notEqual(message, known.message);
    assert.deepEqual(rest, ['Message from Azure: The scope is locked. ScopeLocked (409)', 'Correlation ID: c-1']);
    assert.equal(shortReason(known), message);
  });

  it("give Azure's message of an unknown error once", () => {
    assert.deepEqual(failureParagraphs(unknown), ['Nobody has seen this before.', 'Message from Azure: SomethingNew']);
    assert.equal(shortReason(unknown), 'Nobody has seen this before.');
  });
});

describe('toFailure and messageOfThrown', () => {
  it('keep the details of an error of Azure', () => {
    const error = new AzureError(known);
    assert.equal(toFailure(error), known);
    assert.deepEqual([error.name, error.message], ['AzureError', known.message]);
  });

  for (const [what, thrown, message] of [
    ['an error', new Error('broken'), 'broken'],
    ['an object with a message', { message: 'odd' }, 'odd'],
    ['a text', 'text', 'text'],
    ['a blank text', ' ', 'Unknown error.'],
    ['an error without a message', new Error(''), 'Unknown error.'],
    ['an error whose message is no text', { message: 1 }, 'Unknown error.'],
    ['an object', {}, 'Unknown error.'],
    ['null', null, 'Unknown error.'],
    ['a number', 1, 'Unknown error.'],
  ] as const)
    it(`take the message of ${what}`, () => {
      assert.equal(messageOfThrown(thrown), message);
      assert.deepEqual(toFailure(thrown), { reason: 'other', code: 'Unexpected', message });
    });
});

describe('isInconclusive', () => {
  const reasons: Readonly<Record<FailureReason, boolean>> = {
    ...{ network: true, signIn: true, cancelled: true, badAnswer: true, throttled: true, service: true },
    ...{ notFound: false, forbidden: false, conflict: false, invalid: false, other: false },
  };
  for (const [reason, expected] of Object.entries(reasons))
    it(`says that ${reason} tells ${expected ? 'nothing' : 'something'} of the state`, () =>
      assert.equal(isInconclusive({ ...unknown, reason: reason as FailureReason }), expected));
});

describe('presentable', () => {
  it('hides secrets in every text, and call stacks', () => {
    const secret = 'password=hunter2hunter2';
    const clean = 'password=[hidden]';
    const dirty = { ...failure(secret, `${secret}\n   at Microsoft.Foo.Bar()`), target: secret, correlationId: secret };
    assert.deepEqual(presentable({ ...dirty, status: 400 }), {
      ...failure(clean, clean),
      ...{ target: clean, correlationId: clean, status: 400 },
    });
  });

  it('adds nothing that is absent, and says that a blank message says nothing', () => {
    assert.deepEqual(presentable(failure('Odd', ' ')), failure('Odd', 'Unknown error.'));
  });
});

describe('Errors about a resource that Azure does not describe', () => {
  for (const [code, error] of [
    ['NotUnderstood', notUnderstood(definitionPath)],
    ['IncompleteDescription', incompleteDescription(definitionPath)],
  ] as const)
    it(`names the resource: ${code}`, () => {
      const { message, ...rest } = error.failure;
      assert.deepEqual(rest, { reason: 'badAnswer', code, target: definitionPath });
      assert.match(message, / golden\\ubuntu\b.*nothing was changed/);
    });

  it('names what is not there', () => {
    assert.throws(
      () => notFound(definitionPath),
      ({ failure: { message, ...rest } }: AzureError) => {
        assert.match(message, /^Couldn't find golden\\ubuntu\./);
        assert.deepEqual(rest, { reason: 'notFound', code: 'NotFound' });
        return true;
      },
    );
  });
});
