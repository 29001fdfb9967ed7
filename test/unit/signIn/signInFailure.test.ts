import assert from 'node:assert/strict';
import { signInFailure } from '../../../src/signIn/signInFailure';

function said(message: string): string {
  return signInFailure(Object.assign(new Error(message), { name: 'AuthenticationError' })).message;
}

describe('signInFailure', () => {
  const failed =
    'EnvironmentCredential authentication failed. To troubleshoot, visit https://aka.ms/x. Status code: 400';

  it('returns the message of Entra ID without its trace IDs', () => {
    const details =
      'invalid_client: Error(s): 7000215 - Timestamp: Not Available - Description: AADSTS7000215: Invalid client secret provided. Send its value. Trace ID: abc Correlation ID: abc Timestamp: 2026-03-02 09:00:00Z - Trace ID: abc,';
    assert.equal(
      said(`${failed}\nMore details:\n${details}`),
      'AADSTS7000215: Invalid client secret provided. Send its value.',
    );
  });

  it('returns the details when Entra ID was not reached', () => {
    assert.equal(
      said(`${failed}\nMore details:\nendpoints_resolution_error: No such tenant`),
      'endpoints_resolution_error: No such tenant',
    );
  });

  it('returns the first line when there is nothing better', () => {
    assert.equal(said(`Run az login.\n  at one place`), 'Run az login.');
  });
});
