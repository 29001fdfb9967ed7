import assert from 'node:assert/strict';
import type { Logger } from '../../../src/base/logger';
import { createSessionLog } from '../../../src/signIn/sessionLog';

describe('createSessionLog', () => {
  it('logs tenants and failures without names of accounts', () => {
    const lines: string[] = [];
    const at = (level: string) => (line: string) => void lines.push(`${level} ${line}`);
    const log: Logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
    const { write } = createSessionLog('AzureCloud', log);
    const account = { name: 'Harborline', account: 'kim@harborline.example', subscriptions: [] };
    const failure = {
      reason: 'signIn',
      code: 'AADSTS50076',
      message: 'Use multi-factor.',
      correlationId: 'c-1',
    } as const;
    write({ kind: 'signingIn' });
    const signedIn = {
      kind: 'signedIn',
      tenants: [
        { ...account, tenantId: 't-1', needsSignIn: false },
        { ...account, tenantId: 't-2', needsSignIn: true, failure },
      ],
      selected: ['s-1', 's-2'],
    } as const;
    write(signedIn);
    write({ ...signedIn, tenants: signedIn.tenants.slice(0, 1) });
    write({ kind: 'signedOut' });
    assert.deepEqual(lines, [
      'info Signing in to AzureCloud',
      'info Signed in to AzureCloud: tenants t-1, t-2 (needs sign-in); 2 subscriptions selected',
      'warn Sign-in to tenant t-2: Use multi-factor. (AADSTS50076, correlation ID c-1)',
      'info Signed in to AzureCloud: tenants t-1; 2 subscriptions selected',
      'info Signed out of AzureCloud',
    ]);
  });
});
