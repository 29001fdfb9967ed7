import assert from 'node:assert/strict';
import { RestError } from '@azure/core-rest-pipeline';
import { badAnswer, failureOfResponse, failureOfBody, toAzureError } from '../../../../src/azure/http/armError';
import { AzureError, isInconclusive, toFailure } from '../../../../src/domain/errors/failure';

const named = (name: string, message: string, more: object = {}) => Object.assign(new Error(message), { name }, more);
const answer = (status: number, body: unknown, headers = {}) => failureOfResponse({ status, body, headers });

describe('armError', () => {
  it('reads an ARM error with its target and correlation ID', () => {
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

  it('reads unwrapped throttling errors, and the details when the error itself is empty', () => {
    const details = [{ code: 'TooManyRequests', target: 'GetGallery3Min', message: '{"allowedRequestCount":350}' }];
    const unwrapped = answer(429, { code: 'OperationNotAllowed', message: 'Too many requests.', details });
    assert.deepEqual(
      [unwrapped.reason, unwrapped.code, unwrapped.message, unwrapped.target],
      ['throttled', 'OperationNotAllowed', 'Too many requests.', 'GetGallery3Min'],
    );
    const headless = answer(400, { error: { details: [{ code: 'Inner', message: 'Said inside.' }] } });
    assert.deepEqual([headless.code, headless.message], ['Inner', 'Said inside.']);
  });

  it('maps each status code to a reason', () => {
    const statuses = [400, 401, 403, 404, 407, 408, 409, 410, 412, 429, 500, 503];
    const error = { code: 'ResourceNotFound', message: 'm' };
    assert.deepEqual(
      statuses.map(status => answer(status, { error }).reason),
      [
        ...['invalid', 'signIn', 'forbidden', 'badAnswer', 'network', 'service'],
        ...['conflict', 'badAnswer', 'conflict', 'throttled', 'service', 'service'],
      ],
    );
  });

  it("doesn't take an error without a code for Azure's", () => {
    for (const status of [302, 400, 403, 404, 405, 409, 410]) {
      for (const body of [undefined, {}, '<html>Blocked</html>', { error: { message: 'm' } }]) {
        assert.equal(answer(status, body).reason, 'badAnswer', `${status}`);
      }
    }
  });

  it('reports the status when the body is not an ARM error', () => {
    for (const body of [undefined, null, '<html>Bad Gateway</html>', [], 7, { error: 'text' }, { error: null }]) {
      const failure = answer(502, body);
      assert.equal(failure.code, 'Http502');
      assert.match(failure.message, /502/);
    }
  });

  it('distinguishes requests without an answer from refused ones', () => {
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

  it('gives a plain message for whatever is thrown', () => {
    const odd = Object.assign(new Error(), { name: [], message: {}, code: [] });
    for (const thrown of [{}, [{}], undefined, null, Symbol('x'), '', '\t', new Error(), new Error(' \n'), odd]) {
      assert.deepEqual(toAzureError(thrown).failure, { reason: 'other', code: 'Error', message: 'Unknown error.' });
      assert.equal(toFailure(thrown).message, 'Unknown error.');
    }
    for (const thrown of ['a text', new Error('a text'), { name: 'Error', message: 'a text' }]) {
      assert.equal(toAzureError(thrown).failure.message, 'a text');
      assert.equal(toFailure(thrown).message, 'a text');
    }
  });

  it('takes a message of nothing but spaces and line breaks for none', () => {
    for (const message of [' ', '\t', '\r\n', '\\r\\n']) {
      const error = { code: 'A', message };
      assert.equal(answer(400, { error }).message, 'Azure returned status 400 without a reason.');
      assert.equal(failureOfBody(error).message, "Azure didn't give a reason.");
      const details = [{ code: 'B', message: 'Said inside.' }];
      assert.equal(failureOfBody({ error: { ...error, details } }).message, 'Said inside.');
    }
  });

  it('keeps an AzureError as it is', () => {
    const error = new AzureError({ reason: 'other', code: 'X', message: 'm' });
    assert.equal(toAzureError(error), error);
  });

  it('never lets a token or an unreadable body through', () => {
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

  it('never treats the failure of a finished operation as inconclusive', () => {
    for (const code of ['InternalServerError', 'ServiceUnavailable', 'TooManyRequests', 'Timeout', 'Anything']) {
      assert.equal(isInconclusive(failureOfBody({ code, message: 'm' })), false, code);
    }
    assert.equal(failureOfBody({ code: 'GallerySourceResourceExceedsMaxSize', message: 'm' }).reason, 'invalid');
  });

  it('never lets a call stack through, from an answer, an operation or the SDK', () => {
    const message = "Failed due to 'x'\r\n\r\nCall stack:\r\n   at A.B.C(String d) in X:\\e.cs:line 1\r\n   at A.B.F()";
    const failures = [
      answer(400, { error: { code: 'InternalOperationError', message } }),
      failureOfBody({ code: 'InternalOperationError', message }),
      toAzureError(new RestError(message, { code: 'InternalOperationError', statusCode: 400 })).failure,
      toAzureError(new Error(message)).failure,
    ];
    for (const failure of failures) assert.equal(failure.message, "Failed due to 'x'");
  });

  it('says so when nothing but a call stack was said', () => {
    const message = 'Call stack:\r\n   at A.B.C(String d) in X:\\e.cs:line 1';
    assert.equal(answer(400, { error: { code: 'A', message } }).message, 'Unknown error.');
    assert.equal(toAzureError(new Error(message)).failure.message, 'Unknown error.');
  });

  it('hides secrets in every text of an answer: code, message, target and correlation ID', () => {
    const url = 'https://a.example/x?sig=hunter2';
    const error = { code: url, message: url, target: url, details: [{ message: url }] };
    const headers = { 'x-ms-correlation-request-id': url };
    const failure = failureOfResponse({ status: 400, headers, body: { error } });
    const nested = failureOfBody({ error: { code: 'DeploymentFailed', details: [error] } });
    assert.equal(failure.target, 'https://a.example/x?sig=[hidden]');
    assert.doesNotMatch(JSON.stringify([failure, nested, badAnswer('Odd', url).failure]), /hunter2/);
  });
});
