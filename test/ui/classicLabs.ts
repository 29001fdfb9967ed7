import assert from 'node:assert/strict';
import type { LabHands } from './labHands';

/** The tests of classic lab accounts. */
export function classicLabs(hands: LabHands): void {
  describe('Lab Services view: classic lab accounts', () => {
    const account = 'academy-classic';

    it('shows the gallery, images and labs of a classic lab account', async () => {
      await hands.labs.reads([account, 'academy_images'], 'attached gallery · UK South');
      await hands.labs.reads([account], 'classic · academy_images · UK South');
      await hands.labs.reads([account, 'Images'], '5 of 6 enabled');
      await hands.labs.reads([account, 'Images', 'classroom-ubuntu'], /^disabled$/);
      await hands.labs.reads([account, 'biology-classic'], 'published · classroom-windows-11');
      await hands.labs.reads([account, 'history-classic'], 'draft · classroom-ubuntu');
    });

    it('enables and disables images, with the selected rows checked', async () => {
      await hands.labs.selectAll([account, 'Images', 'classroom-ubuntu'], [account, 'Images', 'forensics-lab']);
      await hands.labs.chooseFromMenu([account, 'Images', 'classroom-ubuntu'], 'Enable Images for Lab Plan…');
      await hands.ask.titled('Enable Images for academy-classic (1/2)');
      await hands.ask.ticked('classroom-ubuntu');
      await hands.ask.toggle('chemistry-lab', 'robotics-lab');
      await hands.ask.confirm();
      await hands.run();
      await hands.dismissOutcome('Images for academy-classic: enable 1, disable 2: done.');
      await hands.labs.reads([account, 'Images'], '4 of 6 enabled');
      await hands.labs.reads([account, 'Images', 'classroom-ubuntu'], /^enabled$/);
      await hands.labs.reads([account, 'Images', 'chemistry-lab'], /^disabled$/);
    });

    it('creates a lab from a shared image', async () => {
      await hands.labs.select(account, 'Images', 'classroom-ubuntu');
      await hands.labs.chooseFromMenu([account, 'Images', 'classroom-ubuntu'], 'Create Lab from Image…');
      await hands.ask.titled('Create Lab from classroom-ubuntu (1/8)');
      await hands.ask.answer('Robots');
      for (const step of [2, 3, 4, 5, 6, 7]) {
        await hands.ask.titled(`Create Lab from classroom-ubuntu (${step}/8)`);
        await hands.ask.answerable();
        await hands.ask.confirm();
      }
      await hands.run();
      await hands.ask.titled('Create lab Robots');
      await hands.ask.answer('Harborline-2026');
      await hands.labs.reads([account, 'Robots'], /being created/);
      await hands.dismissOutcome('Create lab Robots: done.');
      await hands.labs.reads([account, 'Robots'], 'draft · classroom-ubuntu');
    });

    it('offers the Lab Services site instead of exporting a template', async () => {
      const menu = await hands.labs.menuOf(account, 'biology-classic');
      assert.ok(
        menu.includes('Open Lab Services Site') && !menu.some(entry => entry.startsWith('Export')),
        menu.join(),
      );
      await hands.labs.select(account, 'biology-classic');
      await hands.vscode().palette.run('Compute Gallery: Export Lab Template to Gallery…');
      await hands
        .vscode()
        .notifications.press(
          /is in a classic lab account\. Its template can be exported only on the Lab Services site/,
          'Open Lab Services Site',
        );
      await hands.dismissOutcome(
        "Labs in Sample Azure aren't on the Lab Services site. Sign in to Azure to open the site.",
      );
    });

    it('detaches a gallery, and attaches it again from the Galleries view', async () => {
      await hands.labs.chooseFromMenu([account, 'academy_images'], 'Detach Gallery from Lab Plan…');
      await hands.assertPreview(/No new labs can be created in academy-classic from .*forensics-lab/);
      await hands.run();
      await hands.dismissOutcome('Detach the gallery from academy-classic: done.');
      await hands.labs.reads([account, 'No gallery'], 'Attach Gallery…');
      await hands.galleries.openAlone();
      await hands.galleries.chooseFromMenu(['academy_images'], 'Attach Gallery to Lab Plan…');
      await hands.ask.titled('Attach academy_images to Lab Plan (1/2)');
      await hands.ask.answerable();
      assert.match(await hands.ask.describe('spring-term'), /It's already attached\./);
      await hands.ask.choose(account);
      await hands.assertPreview(/All images in the gallery are offered for labs as soon as it's attached\./);
      await hands.run();
      await hands.dismissOutcome('Attach gallery academy_images to academy-classic: done.');
      await hands.labs.openAlone();
      await hands.labs.reads([account, 'Images'], /^6 of 6 enabled/);
    });
  });
}
