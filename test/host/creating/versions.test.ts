import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleCompute, sampleIds } from '../fixture/sampleIds';
import { useSampleAzure } from '../fixture/useSampleAzure';

const { goldenImages, rhel9, rhel970, rhelHardened } = sampleIds;
const community = 'harborline-954c9cc0-66fd-4a62-acec-328adda9a0db';
const sandbox = `${sampleCompute.dev}/galleries/dev_sandbox`;

describe('Creating image versions', () => {
  useSampleAzure();
  const { quickInput: ask, review, plan } = hands;

  /** Changes an answer where the plan is reviewed. */
  async function change(label: string, value: string): Promise<void> {
    await plan.edit(label);
    await ask.answer(value);
    await plan.answer(label, value);
  }

  commandSuite('cloneManagedImage', ({ does, refuses }) => {
    const title = 'Clone rhel-9-hardened to Gallery';

    does('clones a managed image to a new version and announces when it is ready', async () => {
      const ended = run('cloneManagedImage', rhelHardened);
      await ask.titled(`${title} (1/3)`);
      await ask.choose('golden_images');
      await ask.titled(`${title} (2/3)`);
      await ask.choose('rhel-9-base');
      await change('Version', '10.0.0');
      await review.run();
      await ended;
      await hands.notifications.read('is ready in all 4 regions');
      const { location, properties } = await azureHas(`${rhel9}/versions/10.0.0`);
      assert.equal(location, 'eastus2');
      assert.deepEqual((properties?.['storageProfile'] as { readonly source?: unknown }).source, { id: rhelHardened });
    });

    refuses('refuses an image definition that the image does not fit and explains why', async () => {
      const ended = run('cloneManagedImage', rhelHardened);
      await ask.titled(`${title} (1/3)`);
      await ask.choose('golden_images');
      await ask.titled(`${title} (2/3)`);
      await ask.answerable();
      await ask.choose('windows-server-2022');
      assert.match(await ask.describe('windows-server-2022'), /Windows|Linux/);
      assert.equal(await ask.title(), `${title} (2/3)`);
      await ask.cancel();
      await ended;
    });
  });

  commandSuite('createVersion', ({ does, refuses }) => {
    const title = 'Create Image Version in golden_images\\rhel-9-base';
    const fromImage = async (): Promise<void> => {
      await ask.titled(`${title} (1/3)`);
      await ask.answerable();
      await ask.choose('Managed image');
      await ask.answerable();
    };

    does('creates a version from a compatible managed image', async () => {
      const ended = run('createVersion', rhel9);
      await fromImage();
      await ask.choose('rhel-9-hardened');
      await change('Version', '11.0.0');
      await review.run();
      await ended;
      await hands.notifications.read(/golden_images\\rhel-9-base\\11\.0\.0 is ready/);
      assert.equal((await azureHas(`${rhel9}/versions/11.0.0`)).properties?.['provisioningState'], 'Succeeded');
    });

    does('creates a version from an image of an added community gallery', async () => {
      await run('addCommunityGallery', community);
      const ended = run('createVersion', rhel9);
      await ask.titled(`${title} (1/3)`);
      await ask.answerable();
      await ask.choose('Community image');
      await ask.choose('cuda-12-training');
      await ask.choose('1.3.0');
      await change('Version', '12.0.0');
      await review.run();
      await ended;
      await hands.notifications.read(/golden_images\\rhel-9-base\\12\.0\.0 is ready/);
      const { properties } = await azureHas(`${rhel9}/versions/12.0.0`);
      assert.match(JSON.stringify(properties?.['storageProfile']), /cuda-12-training\/Versions\/1\.3\.0/i);
    });

    refuses('refuses a source that does not fit the image definition and explains why', async () => {
      const ended = run('createVersion', rhel9);
      await fromImage();
      await ask.choose('win2022-base-march');
      assert.match(await ask.describe('win2022-base-march'), /Windows/);
      await ask.cancel();
      await ended;
    });
  });

  commandSuite('captureVm', ({ does, refuses }) => {
    const title = 'Export vm-rhel-9-template to Gallery';

    does('creates a version from a virtual machine in a new image definition', async () => {
      const ended = run('captureVm', `${sampleCompute.prod}/virtualMachines/vm-rhel-9-template`);
      await ask.titled(`${title} (1/3)`);
      await ask.choose('golden_images');
      await ask.titled(`${title} (2/3)`);
      await ask.answerable();
      await ask.choose('New image definition…');
      await change('Definition name', 'rhel-9-template');
      await review.run();
      await ended;
      await hands.notifications.read(/golden_images\\rhel-9-template\\\S+ is ready/);
      const definition = await azureHas(`${goldenImages}/images/rhel-9-template`);
      assert.deepEqual(
        [definition.properties?.['osType'], definition.properties?.['osState']],
        ['Linux', 'Specialized'],
      );
    });

    refuses('refuses a resource that is not a virtual machine', async () => {
      assert.match(
        await said('captureVm', rhel9),
        /^Export Virtual Machine to Gallery works on virtual machines, not on golden_images\\rhel-9-base/,
      );
    });
  });

  commandSuite('copyVersion', ({ does, refuses }) => {
    const title = 'Copy golden_images\\rhel-9-base\\9.7.0 to Gallery';

    does('copies a version to a gallery in another subscription with a matching definition', async () => {
      const ended = run('copyVersion', rhel970);
      await ask.titled(`${title} (1/3)`);
      await ask.choose('dev_sandbox');
      await ask.titled(`${title} (2/3)`);
      await ask.answerable();
      await ask.choose('New image definition…');
      await change('Definition name', 'rhel-9-copy');
      await review.run();
      await ended;
      await hands.notifications.read(/dev_sandbox\\rhel-9-copy\\\S+ is ready/);
      const { properties } = await azureHas(`${sandbox}/images/rhel-9-copy`);
      assert.deepEqual([properties?.['osType'], properties?.['hyperVGeneration']], ['Linux', 'V2']);
    });

    refuses('says at once that a directly shared image can never be copied, and what to do', async () => {
      const production = rhel9.split('/')[2] ?? '';
      assert.match(
        await said('copyVersion', `/SharedGalleries/${production}-EDGE_FLEET/Images/kiosk-windows-11/Versions/24.0.1`),
        /directly shared images\. Create a virtual machine from it/,
      );
    });

    refuses('refuses a version that no longer exists', async () => {
      assert.match(
        await said('copyVersion', `${rhel9}/versions/9.9.9`),
        /^Couldn't find .*9\.9\.9\. It may have been deleted/,
      );
    });
  });

  commandSuite('createVm', ({ does, refuses }) => {
    const title = 'Create Virtual Machine from golden_images\\rhel-9-base';
    const upToName = async (): Promise<void> => {
      await ask.titled(`${title} (1/9)`);
      await ask.answerable();
      await ask.choose('West Europe');
      await ask.titled(`${title} (2/9)`);
      await ask.answerable();
      await ask.choose('rg-edge-prod');
      await ask.titled(`${title} (3/9)`);
    };

    does('creates a virtual machine from the latest version of an image definition', async () => {
      const ended = run('createVm', rhel9);
      await upToName();
      await ask.answer('vm-quay-01');
      for (let step = 4; step < 7; step++) {
        await ask.titled(`${title} (${step}/9)`);
        await ask.answerable();
        await ask.confirm();
      }
      await ask.titled(`${title} (7/9)`);
      await ask.answer('harbour');
      await ask.titled(`${title} (8/9)`);
      await ask.answer(`ssh-ed25519 AAAAC3NzaC1lZDI1NTE5${'A'.repeat(48)} harbour`);
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      const machine = await azureHas(`${sampleCompute.edge}/virtualMachines/vm-quay-01`);
      assert.equal(machine.location, 'westeurope');
      assert.match(JSON.stringify(machine.properties?.['storageProfile']), /rhel-9-base/);
    });

    refuses('refuses an invalid virtual machine name', async () => {
      const ended = run('createVm', rhel9);
      await upToName();
      await ask.answer('vm_quay');
      await ask.says(/letters|digits|hyphen/i);
      await ask.cancel();
      await ended;
    });
  });
});
