import assert from 'node:assert/strict';
import { RestError } from '@azure/core-rest-pipeline';
import { AzureError } from '../../../../src/domain/errors/failure';
import { failureOfResponse, failureOfBody, toAzureError } from '../../../../src/azure/http/armError';
import { isInconclusive } from '../../../../src/domain/errors/failure';

const named = (name: string, message: string, more: object = {}) => Object.assign(new Error(message), { name }, more);
const answer = (status: number, body: unknown, headers = {}) => failureOfResponse({ status, body, headers });

describe('armError', () => {
  it('reads an ARM error with its target and correlation id', () => {
    const body = { error: { code: 'PropertyChangeNotAllowed', message: 'Not allowed.', target: 'a.b' } };
    assert.deepEqual(answer(409, body, { 'x-ms-correlation-request-id': 'corr' }), {
      reason: 'conflict',
      code: 'PropertyChangeNotAllowed',
      message: 'Not allowed.',
      target: 'a.b',
      status: 409,
      correlationId: 'corr',
    });
  });

  it('reads the un-wrapped form of throttling, and details where the head says nothing', () => {
    const details = [{ code: 'TooManyRequests', target: 'GetGallery3Min', message: '{"allowedRequestCount":350}' }];
    const unwrapped = answer(429, { code: 'OperationNotAllowed', message: 'Too many requests.', details });
    assert.deepEqual(
      [unwrapped.reason, unwrapped.code, unwrapped.message, unwrapped.target],
      ['throttled', 'OperationNotAllowed', 'Too many requests.', 'GetGallery3Min'],
    );
    const headless = answer(400, { error: { details: [{ code: 'Inner', message: 'Said inside.' }] } });
    assert.deepEqual([headless.code, headless.message], ['Inner', 'Said inside.']);
  });

  it('gives each status its reason', () => {
    const reasons = [400, 401, 403, 404, 408, 409, 410, 412, 429, 500, 503].map(status => answer(status, {}).reason);
    assert.deepEqual(reasons, [
      'invalid',
      'signIn',
      'forbidden',
      'notFound',
      'service',
      'conflict',
      'notFound',
      'conflict',
      'throttled',
      'service',
      'service',
    ]);
  });

  it('makes something of bodies that are none', () => {
    for (const body of [undefined, null, '<html>Bad Gateway</html>', [], 7, { error: 'text' }, { error: null }]) {
      const failure = answer(502, body);
      assert.equal(failure.code, 'Http502');
      assert.match(failure.message, /502/);
    }
  });

  it('tells apart who could not be asked and who refused', () => {
    const reasons = [
      new RestError('socket hang up', { code: 'ECONNRESET' }),
      new RestError('getaddrinfo', { code: 'ENOTFOUND' }),
      named('Error', 'connect', { code: 'ECONNREFUSED' }),
      named('AbortError', 'The operation was aborted.'),
      named('CredentialUnavailableError', 'Please run az login.'),
      named('AuthenticationError', 'invalid_grant', { statusCode: 400 }),
      named('AuthenticationRequiredError', 'Sign in.'),
      named('AggregateAuthenticationError', 'None worked.'),
      new RestError('Error "x" occurred while parsing the response body - {"acc', {
        code: 'PARSE_ERROR',
        statusCode: 200,
      }),
      new RestError('Forbidden.', { code: 'AuthorizationFailed', statusCode: 403 }),
      new TypeError('x is undefined'),
      'a text',
    ].map(thrown => toAzureError(thrown).failure);
    assert.deepEqual(
      reasons.map(failure => failure.reason),
      [
        'network',
        'network',
        'network',
        'cancelled',
        'signIn',
        'signIn',
        'signIn',
        'signIn',
        'badAnswer',
        'forbidden',
        'other',
        'other',
      ],
    );
    assert.deepEqual(reasons.map(isInconclusive), [
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('keeps what an AzureError knows', () => {
    const error = new AzureError({ reason: 'other', code: 'X', message: 'm' });
    assert.equal(toAzureError(error), error);
  });

  it('never lets a token or a body that could not be read through', () => {
    const token = 'eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiIxIn0.c2ln';
    const failures = [
      toAzureError(
        new RestError(`while parsing the response body - {"access_token":"${token}`, { code: 'PARSE_ERROR' }),
      ),
      toAzureError(named('AuthenticationError', `refused ${token}`)),
      toAzureError(new RestError(`request to https://x/y?sig=${token} failed`, { code: 'ECONNRESET' })),
    ];
    for (const { failure } of failures) assert.ok(!JSON.stringify(failure).includes('c2ln'), failure.message);
  });

  it('never gives the end of an operation a reason that passes by itself', () => {
    for (const code of ['InternalServerError', 'ServiceUnavailable', 'TooManyRequests', 'Timeout', 'Anything']) {
      assert.equal(isInconclusive(failureOfBody({ code, message: 'm' })), false, code);
    }
    assert.equal(failureOfBody({ code: 'GallerySourceResourceExceedsMaxSize', message: 'm' }).reason, 'invalid');
  });
});
