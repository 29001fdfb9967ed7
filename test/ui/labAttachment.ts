import assert from 'node:assert/strict';
import type { LabHands } from './labHands';

/** Galleries that come to lab plans and leave them, and their images. */
export function labAttachment(hands: LabHands): void {
  describe('Galleries', () => {
    const activity = () => hands.view('Activity');

    it('are attached from the row of a lab plan, which then shows them, and images are enabled at once', async () => {
      await hands.labs.reads(['summer-school'], /^no gallery · 1 lab · North Europe$/);
      await hands.labs.chooseFromMenu(['summer-school'], 'Attach Gallery to Lab Plan…');
      await hands.ask.titled('Attach Gallery to summer-school (1/2)');
      await hands.ask.choose('academy_images');
      await hands.tells(
        'Attach Gallery to summer-school (2/2)',
        /academy_images is in UK South, and summer-school is in North Europe\., Images must be replicated to the region of the labs/,
        /Images in the gallery aren't offered for labs until they're enabled\./,
      );
      await hands.run('Attach Gallery to summer-school (2/2)');
      const attached = 'Attach gallery academy_images to summer-school: done.';
      await hands.labs.reads(['summer-school'], /^academy_images · 1 lab · North Europe$/);
      await hands.labs.reads(['summer-school', 'Images'], '0 of 8 enabled');
      await hands.vscode().notifications.press(attached, 'Enable Images…');
      await hands.ask.titled('Enable Images for summer-school (1/2)');
      await hands.ask.answerable();
      await hands.ask.toggle('classroom-ubuntu', 'classroom-windows-11', 'robotics-lab');
      await hands.ask.confirm();
      await hands.run('Enable Images for summer-school (2/2)');
      await hands.ended('Enable 3 images for summer-school: done.');
      await hands.labs.reads(['summer-school', 'Images'], '3 of 8 enabled');
      for (const image of ['classroom-ubuntu', 'classroom-windows-11', 'robotics-lab'])
        await hands.labs.reads(['summer-school', 'Images', image], /^enabled$/);
    });

    it('have images enabled and disabled, several at once, from the button of their row', async () => {
      await hands.labs.inlineAction(['summer-school', 'Images'], 'Enable Images for Lab Plan…');
      await hands.ask.titled('Enable Images for summer-school (1/2)');
      await hands.ask.ticked('robotics-lab');
      await hands.ask.toggle('robotics-lab', 'classroom-ubuntu', 'database-lab');
      await hands.ask.confirm();
      await hands.tells(
        'Enable Images for summer-school (2/2)',
        /database-lab still won't be offered\. .*database-lab has no latest version in North Europe\./,
      );
      await hands.run('Enable Images for summer-school (2/2)');
      await hands.ended('Images for summer-school: enable 1, disable 2: done.');
      await hands.labs.reads(['summer-school', 'Images'], '2 of 8 enabled');
      await hands.labs.reads(['summer-school', 'Images', 'robotics-lab'], /^disabled/);
      await hands.labs.reads(['summer-school', 'Images', 'database-lab'], 'enabled · not in North Europe');
    });

    it('are detached from the row that stands for them, which warns of what is lost', async () => {
      await hands.labs.chooseFromMenu(['summer-school', 'academy_images'], 'Detach Gallery from Lab Plan…');
      await hands.tells(
        'Detach Gallery from summer-school',
        /warning No new labs can be created in summer-school from classroom-windows-11 and database-lab\..*aren't affected\./,
        /warning Templates can't be exported from summer-school without a gallery\. 1 lab has a template\./,
      );
      await hands.run('Detach Gallery from summer-school');
      await hands.ended('Detach the gallery from summer-school: done.');
      await hands.labs.reads(['summer-school', 'No gallery'], 'Attach Gallery…');
    });

    it('are attached by the fix of a check, with nothing left to choose', async () => {
      await hands.labs.chooseFromMenu(['summer-school'], 'Why Is This Image Missing in Labs?');
      await hands.ask.titled('Why Is This Image Missing in Labs? (1/2)');
      await hands.ask.choose('academy_images\\classroom-windows-11');
      await hands.ask.titled('Why Is This Image Missing in Labs? (2/2)');
      await hands.says({
        'Gallery attached':
          /^error .*summer-school has no attached gallery, and classroom-windows-11 is in academy_images/,
      });
      await hands.ask.itemButton('Gallery attached', 'Attach Gallery');
      await hands.run('Attach Gallery to summer-school');
      await hands.ended('Attach gallery academy_images to summer-school: done.');
      await hands.labs.reads(['summer-school', 'Images'], '0 of 8 enabled');
      await hands.labs.inlineAction(
        ['summer-school', 'Images', 'classroom-windows-11'],
        'Why Is This Image Missing in Labs?',
      );
      await hands.says({ 'Gallery attached': /^pass .*academy_images is attached to summer-school/ });
      await hands.ask.cancel();
    });

    it('are attached after a provider is registered and the right principal has its role', async () => {
      await activity().open();
      await hands.labs.chooseFromMenu(['port-training'], 'Attach Gallery to Lab Plan…');
      await hands.ask.choose('dev_sandbox');
      await hands.tells(
        'Attach Gallery to port-training (2/2)',
        /warning port-training already has the gallery edge_fleet and can have only one\. That gallery will be replaced\./,
        /info The Owner role on dev_sandbox is assigned to Lab Services \(c7bb12bf-0b39-4f7f-9171-f418ff39b76a\), which needs it\./,
        /plug Register the resource provider Microsoft\.LabServices key Assign the Owner role on dev_sandbox to service principal [0-9a-f-]{36}/,
      );
      const plans = await hands.labs.record();
      await hands.run('Attach Gallery to port-training (2/2)');
      await hands.ended('Attach gallery dev_sandbox to port-training: done.');
      assert.match((await plans()).join('\n'), /^being changed · edge_fleet/m);
      await hands.labs.reads(['port-training'], /^dev_sandbox · /);
      await hands.labs.openAlone();
    });

    it('cannot be attached where nobody may give the role: the command for its owner is there to copy', async () => {
      await hands.labs.chooseFromMenu(['port-training'], 'Attach Gallery to Lab Plan…');
      await hands.ask.choose('golden_images');
      await hands.tells(
        'Attach Gallery to port-training (2/2)',
        /Run, .*Can't run yet: Lab Services \(c7bb12bf-\S+ doesn't have the Owner role on golden_images\./,
      );
      await hands.ask.type('az role assignment create');
      await hands.ask.choose('Copy Command');
      const command = await hands.vscode().copied(/^az role assignment create/);
      assert.match(command, / --role Owner --scope "\/subscriptions\/.*\/galleries\/golden_images"$/);
      await hands.tells('Attach Gallery to port-training (2/2)', /Copy Command, copied, az role assignment create/);
      await hands.ask.cancel();
    });
  });
}
