import { realTime } from '../../src/base/realTime';
import { listSubscriptions } from '../../src/signIn/armTenants';
import { cloudOf } from '../../src/signIn/cloudOf';
import { createSession } from '../../src/signIn/createSession';
import { externalSignIn, type ExternalMethod } from '../../src/signIn/externalSignIn';
import { identityCredential } from '../../src/signIn/identityCredential';
import { memoryStorage } from './memoryStorage';

// A separate program: signs in to the cloud at the given address by its environment, and prints what it sees.
// Node reads the certificates it trusts only when it starts.
async function main([method = '', resourceManager = '']: readonly string[]): Promise<void> {
  const cloud = cloudOf({
    environment: 'custom',
    customEnvironment: {
      name: 'Harborline',
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
