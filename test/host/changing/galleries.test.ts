import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleCompute, sampleIds } from '../fixture/sampleIds';
import { useSampleAzure } from '../fixture/useSampleAzure';

const { edgeFleet, goldenImages, rhel9 } = sampleIds;
const sandbox = `${sampleCompute.dev}/galleries/dev_sandbox`;
const agents = `${sandbox}/images/build-agent-linux`;
const student = '0f3c1d2e-4b5a-4c6d-8e7f-901a2b3c4d5e';

describe('Changing galleries and image definitions', () => {
  useSampleAzure();
  const { quickInput: ask, review } = hands;

  commandSuite('editGallery', ({ does, refuses }) => {
    does('changes the description of a gallery', async () => {
      const ended = run('editGallery', goldenImages);
      await ask.titled('Edit golden_images (1/2)');
      await ask.answerable();
      await ask.choose('Description');
      await ask.answer('Every server begins here');
      await ask.answerable();
      await ask.confirm();
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      assert.equal((await azureHas(goldenImages)).properties?.['description'], 'Every server begins here');
    });

    does('turns on the system-assigned managed identity of a gallery', async () => {
      const ended = run('editGallery', goldenImages);
      await ask.titled('Edit golden_images (1/2)');
      await ask.answerable();
      await ask.choose('System-assigned managed identity');
      await ask.answerable();
      await ask.choose('Continue');
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      assert.equal((await azureHas(goldenImages)).identity?.['type'], 'SystemAssigned');
    });

    refuses('refuses to move a gallery to another region and explains why', async () => {
      const ended = run('editGallery', goldenImages);
      await ask.titled('Edit golden_images (1/2)');
      await ask.answerable();
      await ask.choose('Region');
      assert.match(await ask.describe('Region'), /A gallery can't be moved\./);
      assert.equal(await ask.title(), 'Edit golden_images (1/2)');
      await ask.cancel();
      await ended;
      assert.equal((await azureHas(goldenImages)).location, 'eastus2');
    });
  });

  commandSuite('editDefinition', ({ does, refuses }) => {
    const title = 'Edit golden_images\\rhel-9-base';

    does('changes the description of an image definition', async () => {
      const ended = run('editDefinition', rhel9);
      await ask.titled(`${title} (1/2)`);
      await ask.answerable();
      await ask.choose('Description');
      await ask.answer('Red Hat, hardened');
      await ask.answerable();
      await ask.confirm();
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      assert.equal((await azureHas(rhel9)).properties?.['description'], 'Red Hat, hardened');
    });

    refuses('refuses to change the operating system of an image definition', async () => {
      const ended = run('editDefinition', rhel9);
      await ask.titled(`${title} (1/2)`);
      await ask.answerable();
      await ask.choose('Operating system');
      const why = /Azure doesn't allow changing this in an existing image definition\. Create a new one\./;
      assert.match(await ask.describe('Operating system'), why);
      assert.equal(await ask.title(), `${title} (1/2)`);
      await ask.cancel();
      await ended;
    });
  });

  commandSuite('share', ({ does, refuses }) => {
    does('shares a gallery with another subscription', async () => {
      const ended = run('share', edgeFleet);
      await ask.titled(/^Share edge_fleet \(1\//);
      await ask.answerable();
      await ask.choose('Add subscriptions or tenants');
      await ask.titled('Share edge_fleet (2/4)');
      await ask.answer(student);
      await ask.titled('Share edge_fleet (3/4)');
      await ask.answer('');
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      assert.match(JSON.stringify(await azureHas(edgeFleet)), new RegExp(student));
    });

    refuses("refuses to share a gallery that wasn't created for direct sharing", async () => {
      const ended = run('share', goldenImages);
      await ask.titled(/^Share golden_images \(1\//);
      await ask.answerable();
      await ask.choose('Add subscriptions or tenants');
      const why = /The gallery wasn't created for direct sharing\./;
      assert.match(await ask.describe('Add subscriptions or tenants'), why);
      assert.match(await ask.title(), /^Share golden_images \(1\//);
      await ask.cancel();
      await ended;
    });
  });

  commandSuite('delete', ({ does, refuses }) => {
    does('deletes an image definition with its versions after its name is typed', async () => {
      const doomed = `${sampleCompute.network}/galleries/network_appliances/images/load-balancer`;
      const ended = run('delete', doomed);
      assert.match(await review.text(), /Delete image definition .*Delete image version .*Delete image version/);
      await review.run();
      await ask.titled('Delete network_appliances\\load-balancer?');
      await ask.answer('load-balancer');
      await ended;
      await hands.notifications.read(/: done\.$/);
      assert.equal((await azureHas(doomed)).error?.code, 'ResourceNotFound');
    });

    refuses('refuses to delete a version when a different name is typed', async () => {
      const version = `${agents}/versions/3.8.0`;
      const ended = run('delete', version);
      await review.run();
      await ask.titled(/^Delete dev_sandbox/);
      await ask.answer('3.8.1');
      await ask.says(/^Type 3\.8\.0 to confirm, or press Esc to cancel\./);
      await ask.cancel();
      await ended;
      assert.equal((await azureHas(version)).name, '3.8.0');
    });

    refuses('refuses to delete a version that is protected until its end of life', async () => {
      const kept = `${goldenImages}/images/windows-server-2022/versions/2025.10.0`;
      const ended = run('delete', kept);
      assert.match(await review.refusal(), /Can't run yet: .*end of life/);
      await review.leave();
      await ended;
      assert.equal((await azureHas(kept)).error, undefined);
    });
  });

  commandSuite('restoreVersion', ({ does, refuses }) => {
    const version = `${agents}/versions/3.9.0`;
    const title = 'Restore Deleted Version in build-agent-linux';

    does('restores a deleted version', async () => {
      const deleting = run('delete', version);
      await review.run();
      await ask.answer('3.9.0');
      await deleting;
      await hands.notifications.dismiss(/: done\.$/);
      assert.equal((await azureHas(version)).error?.code, 'ResourceNotFound');

      const ended = run('restoreVersion', agents);
      await ask.titled(`${title} (1/3)`);
      await ask.answerable();
      assert.match(await ask.describe('dev_sandbox\\build-agent-linux\\3.9.0'), /days left/);
      await ask.toggle('dev_sandbox\\build-agent-linux\\3.9.0');
      await ask.confirm();
      await ask.titled(`${title} (2/3)`);
      await ask.choose('Restore');
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$|ready/);
      assert.equal((await azureHas(version)).properties?.['provisioningState'], 'Succeeded');
    });

    refuses('offers nothing to restore in a gallery without soft delete', async () => {
      const ended = run('restoreVersion', rhel9);
      await ask.titled(/Restore Deleted Version in rhel-9-base/);
      await ask.answerable();
      assert.match((await ask.labels()).join(), /There are no deleted versions here\. Only galleries with soft delete/);
      await ask.cancel();
      await ended;
    });
  });
});
