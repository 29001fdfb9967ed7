import type { LabHands } from './labHands';

/** The tests of diagnosing what keeps images out of labs, and of every fix. */
export function labDiagnosis(hands: LabHands): void {
  describe('Why Is This Image Missing in Labs?', () => {
    const entry = 'Why Is This Image Missing in Labs?';
    const images = ['spring-term', 'Images'];

    /** Asserts that nothing keeps an image out of labs of spring-term any more. */
    async function assertNoProblems(image: string): Promise<void> {
      await hands.labs.inlineAction([...images, image], entry);
      await hands.ask.titled(`Why Is ${image} Missing in Labs?`);
      await hands.ask.widget
        .getByPlaceholder(`No problem found that prevents using ${image} in labs in spring-term`)
        .waitFor();
      await hands.ask.cancel();
    }

    it('shows the result of each check for a definition, before Lab Services is opened', async () => {
      await hands.galleries.openAlone();
      await hands.chooseForLabs(['academy_images', 'classroom-ubuntu'], entry);
      await hands.ask.titled('Why Is classroom-ubuntu Missing in Labs? (1/2)');
      await hands.ask.choose('spring-term');
      await hands.ask.titled('Why Is classroom-ubuntu Missing in Labs? (2/2)');
      await hands.assertRows({
        'Image enabled': /^error .*classroom-ubuntu isn't enabled for spring-term\.$/,
        'Generation and security': /^warning .*generation 2 with security type Standard, so labs might not accept it/,
        'Gallery attached': /^pass .*academy_images is attached to spring-term/,
        'Replicated to the region': /^pass .*1\.2\.0 is replicated to UK South/,
        'Replication completed': /^pass .*1\.2\.0 is ready in UK South/,
        'OS disk size': /^pass .*is 30 GB; labs support up to 128 GB\./,
        'Single disk': /^pass .*has one disk/,
        'Latest version': /^pass .*is included in latest/,
        Architecture: /^pass .*is for x64/,
        'Lab virtual machine size': /^pass .*classroom-ubuntu is a Linux image\./,
        'Your permissions': /^pass .*You have the required permissions on spring-term/,
        'Core quota': /^pass .*Cores left for labs in UK South: \d+/,
      });
    });

    it('enables an image by the button of the check, which then passes', async () => {
      await hands.ask.itemButton('Image enabled', 'Enable Image');
      await hands.ask.titled('Enable Images for spring-term (1/2)');
      await hands.ask.ticked('classroom-ubuntu');
      await hands.ask.confirm();
      await hands.run();
      await hands.dismissOutcome('Enable image classroom-ubuntu for spring-term: done.');
      await hands.labs.openAlone();
      await hands.labs.reads([...images, 'classroom-ubuntu'], /^enabled$/);
      // After this the rows are stable: the reasons for hidden images load last.
      await hands.labs.reads([...images, 'data-science-lab'], 'hidden by Lab Services · 2 disks');
      await hands.labs.reads([...images, 'database-lab'], 'hidden by Lab Services · 2 disks');
      await assertNoProblems('classroom-ubuntu');
    });

    it('adds the missing region of a version on Enter', async () => {
      await hands.galleries.openAlone();
      await hands.chooseForLabs(['academy_images', 'robotics-lab', '1.0.0'], entry);
      await hands.ask.choose('spring-term');
      await hands.ask.titled('Why Is robotics-lab Missing in Labs? (2/2)');
      await hands.assertRows({ 'Replicated to the region': /^error .*1\.0\.0 isn't replicated to UK South/ });
      await hands.ask.choose('Replicated to the region');
      await hands.run();
      await hands.vscode().editors.tab('academy_images\\robotics-lab\\1.0.0').waitFor();
      await hands.labs.openAlone();
    });

    it('creates a version with only the OS disk from the source snapshot', async () => {
      await hands.labs.reads([...images, 'database-lab'], 'hidden by Lab Services · 2 disks');
      await hands.labs.inlineAction([...images, 'database-lab'], entry);
      await hands.ask.titled('Why Is database-lab Missing in Labs?');
      await hands.assertRows({ 'Single disk': /^error .*1\.0\.0 has 2 disks, but labs support only one/ });
      await hands.ask.itemButton('Single disk', 'Create Version from OS Disk');
      await hands.assertPreview(
        /Create image version academy_images\\database-lab\\1\.0\.1 from snapshot snap-database-lab-os/,
      );
      await hands.run();
      await hands.vscode().plan.became('running');
    });

    it('offers an az command when no source disk is left, and continues with Create Image Version', async () => {
      await hands.labs.inlineAction([...images, 'data-science-lab'], entry);
      await hands.ask.titled('Why Is data-science-lab Missing in Labs?');
      await hands.ask.answerable();
      await hands.ask.itemButton('Single disk', 'Create Version from OS Disk');
      const message = /The disk that academy_images\\data-science-lab\\1\.0\.0 was created from no longer exists/;
      await hands.vscode().notifications.press(message, 'Copy Command');
      await hands
        .vscode()
        .copied(/^az disk create .* --gallery-image-reference ".*\/data-science-lab\/versions\/1\.0\.0"$/);
      await hands.vscode().notifications.press(message, 'Create Image Version…');
      await hands.ask.titled(/^Create Image Version in academy_images\\data-science-lab \(1\/\d\)$/);
      await hands.ask.cancel();
    });

    it('asks for the image of a lab plan, and includes its version in latest', async () => {
      await hands.labs.reads([...images, 'chemistry-lab'], 'enabled · not in UK South');
      await hands.labs.chooseFromMenu(['spring-term'], entry);
      await hands.ask.titled('Why Is This Image Missing in Labs? (1/2)');
      await hands.ask.choose('academy_images\\chemistry-lab');
      await hands.ask.titled('Why Is This Image Missing in Labs? (2/2)');
      await hands.assertRows({
        'Latest version':
          /^error .*Every version of .*chemistry-lab is excluded from latest, but labs use the latest version/,
      });
      await hands.ask.itemButton('Latest version', 'Include in Latest');
      await hands.run();
      await hands.dismissOutcome('Include academy_images\\chemistry-lab\\1.1.0 in latest: done.');
      await hands.labs.reads([...images, 'chemistry-lab'], /^enabled$/);
      await assertNoProblems('chemistry-lab');
    });

    it('passes the checks once versions are replicated and created, and updates the rows', async () => {
      await hands.labs.reads([...images, 'robotics-lab'], /^enabled$/);
      await assertNoProblems('robotics-lab');
      await hands.labs.reads([...images, 'database-lab'], /^disabled$/);
      await hands.labs.inlineAction([...images, 'database-lab'], entry);
      await hands.assertRows({ 'Single disk': /^pass .*1\.0\.1 has one disk/ });
      await hands.ask.cancel();
    });
  });
}
