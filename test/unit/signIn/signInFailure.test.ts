import assert from 'node:assert/strict';
import { signInFailure } from '../../../src/signIn/signInFailure';

function said(message: string): string {
  return signInFailure(Object.assign(new Error(message), { name: 'AuthenticationError' })).message;
}

describe('a sign-in that failed', () => {
  const failed =
    'EnvironmentCredential authentication failed. To troubleshoot, visit https://aka.ms/x. Status code: 400';

  it('is told in the words of Entra ID, without its trace ids', () => {
    const details =
      'invalid_client: Error(s): 7000215 - Timestamp: Not Available - Description: AADSTS7000215: Invalid client secret provided. Send its value. Trace ID: abc Correlation ID: abc Timestamp: 2026-03-02 09:00:00Z - Trace ID: abc,';
    assert.equal(
      said(`${failed}\nMore details:\n${details}`),
      'AADSTS7000215: Invalid client secret provided. Send its value.',
    );
  });

  it('is told by its details where Entra ID was not reached', () => {
    assert.equal(
      said(`${failed}\nMore details:\nendpoints_resolution_error: No such tenant`),
      'endpoints_resolution_error: No such tenant',
    );
  });

  it('is told in its first line where there is nothing better', () => {
    assert.equal(said(`Run az login.\n  at one place`), 'Run az login.');
  });
});
