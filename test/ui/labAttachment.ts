import assert from 'node:assert/strict';
import type { LabHands } from './labHands';

/** The tests of attaching and detaching galleries, and of enabling their images. */
export function labAttachment(hands: LabHands): void {
  describe('Attaching galleries to lab plans', () => {
    const activity = () => hands.view('Activity');

    it('attaches a gallery from the row of a lab plan, then enables images from the notification', async () => {
      await hands.labs.reads(['summer-school'], /^no gallery · 1 lab · North Europe$/);
      await hands.labs.chooseFromMenu(['summer-school'], 'Attach Gallery to Lab Plan…');
      await hands.ask.titled('Attach Gallery to summer-school (1/2)');
      await hands.ask.choose('academy_images');
      await hands.assertPreview(
        /academy_images is in UK South, and summer-school is in North Europe\., Images must be replicated to the region of the labs/,
        /Images in the gallery aren't offered for labs until they're enabled\./,
      );
      await hands.run();
      const attached = 'Attach gallery academy_images to summer-school: done.';
      await hands.labs.reads(['summer-school'], /^academy_images · 1 lab · North Europe$/);
      await hands.labs.reads(['summer-school', 'Images'], '0 of 8 enabled');
      await hands.vscode().notifications.press(attached, 'Enable Images…');
      await hands.ask.titled('Enable Images for summer-school (1/2)');
      await hands.ask.answerable();
      await hands.ask.toggle('classroom-ubuntu', 'classroom-windows-11', 'robotics-lab');
      await hands.ask.confirm();
      await hands.run();
      await hands.dismissOutcome('Enable 3 images for summer-school: done.');
      await hands.labs.reads(['summer-school', 'Images'], '3 of 8 enabled');
      for (const image of ['classroom-ubuntu', 'classroom-windows-11', 'robotics-lab'])
        await hands.labs.reads(['summer-school', 'Images', image], /^enabled$/);
    });

    it('enables and disables several images from the inline button', async () => {
      await hands.labs.inlineAction(['summer-school', 'Images'], 'Enable Images for Lab Plan…');
      await hands.ask.titled('Enable Images for summer-school (1/2)');
      await hands.ask.ticked('robotics-lab');
      await hands.ask.toggle('robotics-lab', 'classroom-ubuntu', 'database-lab');
      await hands.ask.confirm();
      await hands.assertPreview(
        /database-lab still won't be offered\. .*database-lab has no latest version in North Europe\./,
      );
      await hands.run();
      await hands.dismissOutcome('Images for summer-school: enable 1, disable 2: done.');
      await hands.labs.reads(['summer-school', 'Images'], '2 of 8 enabled');
      await hands.labs.reads(['summer-school', 'Images', 'robotics-lab'], /^disabled/);
      await hands.labs.reads(['summer-school', 'Images', 'database-lab'], 'enabled · not in North Europe');
    });

    it('detaches a gallery from its row, with warnings about images and templates', async () => {
      await hands.labs.chooseFromMenu(['summer-school', 'academy_images'], 'Detach Gallery from Lab Plan…');
      await hands.assertPreview(
        /warning No new labs can be created in summer-school from classroom-windows-11 and database-lab\..*aren't affected\./,
        /warning Templates can't be exported from summer-school without a gallery\. 1 lab has a template\./,
      );
      await hands.run();
      await hands.dismissOutcome('Detach the gallery from summer-school: done.');
      await hands.labs.reads(['summer-school', 'No gallery'], 'Attach Gallery…');
    });

    it('attaches a gallery by the fix of a diagnosis, without further questions', async () => {
      await hands.labs.chooseFromMenu(['summer-school'], 'Why Is This Image Missing in Labs?');
      await hands.ask.titled('Why Is This Image Missing in Labs? (1/2)');
      await hands.ask.choose('academy_images\\classroom-windows-11');
      await hands.ask.titled('Why Is This Image Missing in Labs? (2/2)');
      await hands.assertRows({
        'Gallery attached':
          /^error .*summer-school has no attached gallery, and classroom-windows-11 is in academy_images/,
      });
      await hands.ask.itemButton('Gallery attached', 'Attach Gallery');
      await hands.run();
      await hands.dismissOutcome('Attach gallery academy_images to summer-school: done.');
      await hands.labs.reads(['summer-school', 'Images'], '0 of 8 enabled');
      await hands.labs.inlineAction(
        ['summer-school', 'Images', 'classroom-windows-11'],
        'Why Is This Image Missing in Labs?',
      );
      await hands.assertRows({ 'Gallery attached': /^pass .*academy_images is attached to summer-school/ });
      await hands.ask.cancel();
    });

    it('attaches a gallery after registering the provider and assigning the role', async () => {
      await activity().open();
      await hands.labs.chooseFromMenu(['port-training'], 'Attach Gallery to Lab Plan…');
      await hands.ask.choose('dev_sandbox');
      await hands.assertPreview(
        /port-training already has the gallery edge_fleet and can have only one\. That gallery will be replaced\./,
        /The Owner role on dev_sandbox is assigned to Lab Services \(c7bb12bf-0b39-4f7f-9171-f418ff39b76a\), which needs it\./,
        /Register the resource provider Microsoft\.LabServices .*Assign the Owner role on dev_sandbox to service principal [0-9a-f-]{36}/,
      );
      const plans = await hands.labs.record();
      await hands.run();
      await hands.dismissOutcome('Attach gallery dev_sandbox to port-training: done.');
      assert.match((await plans()).join('\n'), /^being updated · edge_fleet/m);
      await hands.labs.reads(['port-training'], /^dev_sandbox · /);
      await hands.labs.openAlone();
    });

    it('offers an az command to copy when the user is not allowed to assign the role', async () => {
      await hands.labs.chooseFromMenu(['port-training'], 'Attach Gallery to Lab Plan…');
      await hands.ask.choose('golden_images');
      await hands.assertPreview(
        /Run, .*Can't run yet: Lab Services \(c7bb12bf-\S+ doesn't have the Owner role on golden_images\./,
      );
      await hands.ask.type('az role assignment create');
      await hands.ask.choose('Copy Command');
      const command = await hands.vscode().copied(/^az role assignment create/);
      assert.match(command, / --role Owner --scope "\/subscriptions\/.*\/galleries\/golden_images"$/);
      await hands.assertPreview(/Copy Command, copied, az role assignment create/);
      await hands.ask.cancel();
    });
  });
}
