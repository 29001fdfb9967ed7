import { listSubscriptions } from '../../src/signIn/armTenants';
import { cloudOf } from '../../src/signIn/clouds';
import { createSession } from '../../src/signIn/createSession';
import { identityCredential } from '../../src/signIn/identityCredential';
import { externalSignIn, type ExternalMethod } from '../../src/signIn/externalSignIn';
import { realTime } from '../../src/base/realTime';
import { memoryStorage } from './memoryStorage';

// A program of its own: signs in as its environment says, to the cloud at the address given, and prints what it sees.
// Node reads the certificates it trusts only when it starts.
async function main([method = '', resourceManager = '']: readonly string[]): Promise<void> {
  const cloud = cloudOf({
    environment: 'custom',
    customEnvironment: {
      name: 'Sample',
      resourceManagerEndpointUrl: resourceManager,
      activeDirectoryEndpointUrl: resourceManager,
    },
  });
  const session = createSession({
    environment: cloud.name,
    portal: cloud.portal,
    speed: 1,
    clock: realTime,
    globalState: memoryStorage(),
    provider: async () => identityCredential(await externalSignIn(method as ExternalMethod, cloud), cloud),
    subscriptionsOf: listSubscriptions,
  });
  await session.start();
  process.stdout.write(JSON.stringify(session.state()));
}

void main(process.argv.slice(2));
