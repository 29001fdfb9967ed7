import assert from 'node:assert/strict';
import fc from 'fast-check';
import { innermostError } from '../../../../src/azure/http/innermostError';

const cause = { code: 'SkuNotAvailable', message: 'The size is not available.', target: '/vm' };
const lines = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll('\n', '\r\n');

/** What Azure puts around an error. */
const wrappers: readonly ((inner: object) => object)[] = [
  inner => ({ code: 'DeploymentFailed', message: 'At least one failed.', details: [inner] }),
  inner => ({ code: 'ResourceDeploymentFailure', message: "It reached 'Failed'.", target: '/outer', details: [inner] }),
  inner => ({
    code: 'InvalidTemplateDeployment',
    message: 'Not valid. See inner errors for details.',
    details: [inner],
  }),
  inner => ({ code: 'Conflict', message: lines({ status: 'Failed', error: inner }) }),
  inner => ({ code: 'BadRequest', message: JSON.stringify({ error: inner }) }),
  inner => ({ code: 'BadRequest', message: `The request failed: ${JSON.stringify(inner)}` }),
  inner => ({ code: 'BadRequest', message: JSON.stringify([inner, { code: 'InternalError', message: 'It failed.' }]) }),
  inner => ({ code: 'BadRequest', message: `Deployment {d} failed: ${JSON.stringify({ error: inner })} (try {1})` }),
  inner => ({ code: 'BadRequest', message: JSON.stringify(lines({ error: inner })) }),
  inner => ({
    code: 'PreflightValidationCheckFailed',
    message: 'Preflight validation failed. Please refer to the details for the specific errors.',
    details: [inner],
  }),
  inner => ({
    code: 'ResourceOperationFailure',
    message: "The resource operation completed with terminal provisioning state 'Failed'.",
    details: [{ code: 'Conflict', message: 'One or more errors occurred.' }, inner],
  }),
  inner => ({ code: 'DeploymentStackDeploymentFailed', message: 'Not all is deployed.', details: [inner] }),
  inner => ({ code: 'Conflict', message: 'One or more errors occurred.', details: [inner] }),
  inner => ({ code: 'Conflict', message: 'At least one resource deployment operation failed.', innererror: inner }),
  inner => ({ code: 'DeploymentFailed', message: 'It failed.', details: JSON.stringify([inner]) }),
  inner => ({ code: 'BadRequest', error: JSON.stringify(inner) }),
  inner => ({ error: inner }),
  inner => ({ details: [{ code: 'InternalServerError', message: 'An error occurred.' }, inner] }),
];

describe('innermostError', () => {
  it('finds the cause through any three wrappers', () => {
    const one = fc.constantFrom(...wrappers);
    fc.assert(
      fc.property(fc.array(one, { maxLength: 3 }), around => {
        assert.deepEqual(innermostError(around.reduce<object>((inner, wrap) => wrap(inner), cause)), cause);
      }),
    );
  });

  it('leaves the message of an error that is no wrapper, whatever details it has', () => {
    const throttled = {
      code: 'OperationNotAllowed',
      message: 'Too many requests.',
      details: [{ code: 'X', message: 'Y' }],
    };
    assert.equal(innermostError(throttled).message, 'Too many requests.');
    const policy = `Disallowed. Policy identifiers: '[{"policyAssignment":{"name":"Regions"}}]'.`;
    assert.equal(innermostError({ code: 'RequestDisallowedByPolicy', message: policy }).message, policy);
    assert.equal(
      innermostError({ code: 'X', message: 'Cut off: {"error":{"code":' }).message,
      'Cut off: {"error":{"code":',
    );
  });

  it('keeps what a wrapper says if there is nothing in it, and its code and target if the cause has none', () => {
    const empty = { code: 'DeploymentFailed', message: 'At least one failed.', target: '/d', details: [] };
    assert.deepEqual(innermostError(empty), {
      code: 'DeploymentFailed',
      message: 'At least one failed.',
      target: '/d',
    });
    const bare = { ...empty, details: [{ message: 'No room.' }] };
    assert.deepEqual(innermostError(bare), { code: 'DeploymentFailed', message: 'No room.', target: '/d' });
  });

  it('reads an error, or what is wrong with it, that is given as a text', () => {
    assert.deepEqual(innermostError({ code: 'X', error: 'No room.' }).message, 'No room.');
    const wrapper = { code: 'DeploymentFailed', message: 'At least one failed.' };
    assert.equal(innermostError({ ...wrapper, details: 'No room.' }).message, 'No room.');
    assert.equal(innermostError({ ...wrapper, details: ['No room.'] }).message, 'No room.');
  });

  it('takes no longer for a long text of braces and quotes than a glance', () => {
    for (const part of ['{', '{"', '{}', '{\\"', '{"a":', '}"{']) {
      const started = performance.now();
      innermostError({ code: 'X', message: part.repeat(20_000) });
      assert.ok(performance.now() - started < 1000, part);
    }
  });

  it('ends for an error that wraps itself without end', () => {
    const endless: { details: unknown[] } = { details: [] };
    endless.details.push(endless);
    assert.equal(innermostError(endless).message, undefined);
    let text = JSON.stringify({ error: { code: 'X', message: 'deep' } });
    for (let level = 0; level < 8; level++) text = JSON.stringify({ error: { code: 'X', message: text } });
    assert.equal(innermostError(JSON.parse(text)).message, 'deep');
  });
});
