import assert from 'node:assert/strict';
import { HeldAzure } from '../support/heldAzure';
import { allowedCloud, servicePrincipal } from '../support/outsideSettings';
import { useWorkbench } from './page/useWorkbench';

const minute = 60_000;
const exportTemplate = 'Export Lab Template to Gallery…';
const academy = '/subscriptions/9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68/resourceGroups/rg-academy-images/providers';
const gallery = `${academy}/Microsoft.Compute/galleries/academy_images`;

describe('Exporting lab templates to a gallery', () => {
  let azure: HeldAzure;

  before(async () => {
    azure = await HeldAzure.start();
  });
  const vscode = useWorkbench(() => ({
    ...allowedCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server, 'Harborline Academy'),
    viewport: { width: 1280, height: 1200 },
  }));
  after(() => azure.server.close());
  const labs = () => vscode().view('Lab Services');
  const activity = () => vscode().view('Activity');
  const ask = () => vscode().quickInput;
  const notes = () => vscode().notifications;

  /**
   * Advances Azure's time, then refreshes, which makes operations poll immediately: an operation waits for its next poll when
   * its row has shown its progress. Needs rows in the view, since the title gets its other buttons with them.
   */
  async function pass(minutes: number): Promise<void> {
    azure.sample.advance(minutes * minute);
    await labs().titleAction('Refresh');
  }

  /** The rows of a list as one text, since long sentences span several rows. */
  async function shown(): Promise<string> {
    return (await ask().labels()).join(' ').replace(/\s+/g, ' ');
  }

  const exportsSent = (): number =>
    azure.sample.world.requests.filter(({ method, url }) => method === 'POST' && /\/saveImage\b/i.test(url)).length;

  before(async () => {
    await vscode().openContainer();
    await vscode().setSideBarWidth(480);
    await vscode().view('Galleries').close();
    await vscode().view('Managed Images').close();
    await labs().row('spring-term', 'intro-to-linux');
  });

  it('shows at the first question why a template cannot be exported', async () => {
    await labs().chooseFromMenu(['spring-term', 'drone-piloting'], exportTemplate);
    await ask().titled('Export Template of Drone piloting to Gallery (1/3)');
    await ask().answerable();
    const reason =
      /Drone piloting is in North Europe, but its lab plan is in UK South\. .* exports only within one region/;
    for (const what of ['New image…', 'New version of robotics-lab']) assert.match(await ask().describe(what), reason);
    await ask().choose('New image…');
    await ask().titled('Export Template of Drone piloting to Gallery (1/3)');
    await ask().cancel();
    assert.equal(exportsSent(), 0);
  });

  const linux = 'Export the template of Introduction to Linux';
  const linuxStep = [linux, 'Export intro-to-linux'];
  const linuxLab = ['spring-term', 'intro-to-linux'];

  it('asks for the lab and the image name, and warns about the export in the preview', async () => {
    await vscode().palette.run(`Compute Gallery: ${exportTemplate}`);
    await ask().titled('Export Lab Template to Gallery');
    await ask().toggle('intro-to-linux');
    await ask().confirm();
    await ask().titled('Export Template of Introduction to Linux to Gallery (1/3)');
    await ask().choose('New image…');
    await ask().titled('Export Template of Introduction to Linux to Gallery (2/3)');
    await ask().type('classroom-ubuntu');
    assert.match(await ask().says(/already/), /already has an image definition named classroom-ubuntu/);
    await ask().answer('linux-101');
    await vscode().review.shown();
    const text = await shown();
    assert.match(text, /The template of Introduction to Linux is running/);
    assert.match(text, /is specialized\. Virtual machines created from it keep the user instructor/);
    await vscode().review.run();
  });

  it('shows the stages of an export in Activity, and its state at the lab', async () => {
    await activity().reads(linuxStep, /^accepted · .*usually about 10 min/);
    await labs().reads(linuxLab, /^being exported/);
    await pass(2.2);
    await activity().reads(linuxStep, /^image definition created/);
  });

  it('resumes an export after the window is reloaded', async () => {
    azure.sample.advance(minute);
    await vscode().reload();
    await vscode().openContainer();
    await labs().reads(linuxLab, /^being exported/);
    await activity().reads(linuxStep, /^creating version · .*academy_images\\linux-101\\1\.0\.0/);
  });

  it('sends an export only once, and announces its completion with next steps', async () => {
    const done = `${linux}: done. academy_images\\linux-101\\1.0.0 is in the gallery, in one region.`;
    await pass(8);
    await notes().with(done).waitFor();
    assert.deepEqual(await notes().buttons(done), ['Show Image', 'Replicate…', 'Enable…', 'Create Lab…']);
    await activity().reads([linux], /^done in /);
    await labs().reads(linuxLab, /^draft/);
    assert.equal(exportsSent(), 1);
  });

  it('replicates the exported version to its geography', async () => {
    await notes().press(`${linux}: done.`, 'Replicate…');
    await vscode().review.shown();
    assert.match(await shown(), /UK West/);
    await vscode().review.run();
    await vscode().editors.tab('academy_images\\linux-101\\1.0.0').waitFor();
    await azure.until('the second region', () => regionsOf('linux-101/versions/1.0.0').length === 2);
    const done = 'Replicate academy_images\\linux-101\\1.0.0 to United Kingdom: done.';
    await pass(60);
    await notes().with(done).waitFor();
    assert.deepEqual(regionsOf('linux-101/versions/1.0.0'), ['uksouth', 'ukwest']);
    await vscode().editors.close('academy_images\\linux-101\\1.0.0');
    await notes().clear();
  });

  /** Whether a lab was read after the last request to change it, so that its operation waits for the next poll. */
  function readSince(write: string, lab: string): boolean {
    const answered = azure.answeredTo([`${academy}/Microsoft.LabServices/labs/${lab}`]);
    return answered.at(-1)?.what === 'read' && answered.some(({ text }) => text === write);
  }

  function regionsOf(version: string): readonly string[] {
    const profile = azure.sample.world.get(`${gallery}/images/${version}`)?.properties['publishingProfile'] as
      { readonly targetRegions?: readonly { readonly name: string }[] } | undefined;
    return profile?.targetRegions?.map(({ name }) => name.toLowerCase().replaceAll(' ', '')) ?? [];
  }

  it('exports a new version of the image that the lab was created from, by the inline button', async () => {
    const lab = ['spring-term', 'digital-forensics'];
    const step = ['Export the template of Digital forensics', 'Export digital-forensics'];
    await labs().reads(lab, /1\.0\.1, newest 1\.0\.2/);
    await labs().inlineAction(lab, exportTemplate);
    await ask().titled(/^Export Template of Digital forensics to Gallery \(1\//);
    await ask().choose('New version of forensics-lab');
    await vscode().review.run();
    await activity().reads(step, /^accepted/);
    await pass(3);
    await activity().reads(step, /^creating version · .*forensics-lab\\1\.0\.3/);
    await pass(8);
    await notes().with('academy_images\\forensics-lab\\1.0.3 is in the gallery').waitFor();
    await labs().reads(lab, /1\.0\.1, newest 1\.0\.3/);
    await notes().clear();
  });

  it('explains a failed export by the error at the template, and offers to export again', async () => {
    const title = 'Export the template of CAD basics';
    const [code, message] = [
      'SharedImageExportFailed',
      'The disk of the template virtual machine could not be copied.',
    ];
    azure.sample.world.faults.push({ kind: 'operation', url: 'labs/cad-basics/virtualMachines/0$', code, message });
    await labs().reads(['spring-term', 'cad-basics', 'Template VM'], /^stopped$/);
    await labs().chooseFromMenu(['spring-term', 'cad-basics'], exportTemplate);
    await ask().choose('New image…');
    await ask().titled('Export Template of CAD basics to Gallery (2/3)');
    await ask().answer('cad-101');
    await vscode().review.run();
    await activity().reads([title, 'Export cad-basics'], /^accepted/);
    await pass(5);
    await notes().with(`${title} failed: `).waitFor();
    assert.equal(
      await notes().read(`${title} failed: `),
      `${title} failed: Lab Services couldn't export the template: ${message} ` +
        'Start and stop the template on the Lab Services site (https://labs.azure.com), then export again.',
    );
    assert.deepEqual(await notes().buttons(`${title} failed: `), ['Export Again…', 'Show Activity']);
    await activity().reads([title, 'Export cad-basics'], /couldn't export the template/);
    await labs().reads(['spring-term', 'cad-basics', 'Template VM'], 'stopped · has an error');
    await notes().press(`${title} failed: `, 'Export Again…');
    await ask().titled(/^Export Template of CAD basics to Gallery/);
    await ask().cancel();
    await activity().inlineAction([title], 'Export Again…');
    await ask().titled(/^Export Template of CAD basics to Gallery/);
    await ask().answerable();
    await ask().cancel();
  });

  /** Goes through a wizard to its preview, with these answers to some of its questions. */
  async function answer(wizard: string, steps: number, answers: Readonly<Record<number, string>>): Promise<void> {
    for (let at = 1; at < steps; at += 1) {
      await ask().titled(`${wizard} (${at}/${steps})`);
      await ask().answerable();
      const given = answers[at];
      await (given === undefined ? ask().confirm() : ask().answer(given));
    }
    await vscode().review.shown();
  }

  it('exports the creation of a lab as a script', async () => {
    await labs().chooseFromMenu(['spring-term', 'Images', 'classroom-windows-11'], 'Create Lab from Image…');
    await answer('Create Lab from classroom-windows-11', 10, { 1: 'Office basics', 6: '12', 8: 'teacher' });
    await vscode().plan.press('export');
    await ask().choose('Azure CLI');
    const script = await newText();
    assert.match(script, /az deployment group create/);
    assert.match(script, /"title": "Office basics"[^]*"capacity": 12[^]*"username": "teacher"/);
    // The script asks for the password, which the plan does not contain.
    assert.match(script, /"password": "\[parameters\('\\''adminPassword'\\''\)\]"/);
    await vscode().palette.run('View: Revert and Close Editor');
    await vscode().plan.leave();
  });

  it('creates a lab from a specialized image with the credentials of the original', async () => {
    const title = 'Create lab Forensics 201';
    const lab = ['spring-term', 'Forensics-201'];
    await labs().chooseFromMenu(['spring-term', 'Images', 'forensics-lab'], 'Create Lab from Image…');
    await answer('Create Lab from forensics-lab', 10, { 1: 'Forensics 201', 6: '2' });
    assert.match(
      await vscode().plan.text(),
      /The image is specialized, so the user name instructor and the password must match those of the original machine/,
    );
    await vscode().plan.press('back');
    await ask().titled('Create Lab from forensics-lab (9/10)');
    await ask().back();
    await ask().says('User name on the original machine; a specialized image keeps its user and password');
    await ask().confirm();
    await ask().item('Publish later').waitFor();
    await ask().confirm();
    await vscode().review.run();
    await ask().titled(title);
    await ask().says('Enter the password that instructor has on the original machine.');
    await ask().answer('as it was');
    await labs().reads(lab, /^being created/);
    await azure.until('Forensics-201 to be read', () => readSince('PUT 201 Forensics-201', 'Forensics-201'));
    await pass(11);
    await notes().with(`${title}: done.`).waitFor();
    assert.deepEqual(await notes().buttons(`${title}: done.`), ['Publish Lab…']);
    await labs().reads(lab, /^draft · 1\.0\.3 · forensics-lab/);
  });

  it('publishes a lab after a warning that it cannot be undone', async () => {
    const lab = ['spring-term', 'Forensics-201'];
    await notes().press('Create lab Forensics 201: done.', 'Publish Lab…');
    await vscode().review.shown();
    assert.match(await shown(), /can't be undone/);
    await vscode().review.run();
    await labs().reads(lab, /^being published/);
    await azure.until('Forensics-201 to be read', () => readSince('POST 202 publish', 'Forensics-201'));
    await pass(21);
    await notes().with('Publish lab Forensics 201: done.').waitFor();
    await labs().reads(lab, /^published/);
    await notes().clear();
  });

  it('rescues the images of all labs across a reload, and reports them', async () => {
    const title = 'Rescue the images of 5 labs';
    const stepOf = (lab: string): string[] => [title, `Export ${lab}`];
    await labs().select('spring-term', 'exam-room');
    await labs().titleAction('Rescue Lab Images…');
    await ask().titled('Rescue Lab Images (1/3)');
    for (const owner of ['spring-term', 'summer-school', 'Labs without a lab plan', 'academy-classic'])
      await ask().ticked(owner);
    await ask().toggle('academy-classic', 'Labs without a lab plan');
    await ask().confirm();
    await ask().titled('Rescue Lab Images (2/3)');
    await ask().answerable();
    await ask().choose('Continue');
    await vscode().review.run();
    for (const lab of ['cad-basics', 'Forensics-201', 'game-design', 'intro-to-linux'])
      await activity().reads(stepOf(lab), /^accepted/);
    await activity().reads(stepOf('windows-admin'), /^waiting/);
    await pass(5);
    await activity().reads(stepOf('cad-basics'), /couldn't export/);
    await activity().reads(stepOf('windows-admin'), /^accepted/);
    azure.sample.advance(6 * minute);
    await vscode().reloadPage();
    await vscode().openContainer();
    await labs().row('spring-term');
    await activity().reads(stepOf('game-design'), /academy_images\\game-design\\1\.0\.0$/);
    await activity().reads(stepOf('windows-admin'), /usually about 10 min/);
    const ended = `${title}: 4 exported, 1 failed. See the report for details.`;
    await pass(11);
    await notes().with(ended).waitFor();
    assert.deepEqual(await notes().buttons(ended), ['Show Report', 'Export Again…', 'Show Activity']);
    await notes().press(ended, 'Show Report');
    const markdown = await newText();
    assert.equal(markdown.replace(/\d+ days left/, 'N days left'), reportOn(exportedOn()));
    await vscode().palette.run('View: Revert and Close Editor');
    await notes().clear();
    await activity().chooseFromMenu([title], 'Show Rescue Report');
    await ask().choose('CSV');
    const [, ...rows] = (await newText()).trim().split(/\r?\n/);
    assert.deepEqual(
      rows.map(row => row.split(',').slice(0, 5).join()),
      csvRows,
    );
    await vscode().palette.run('View: Revert and Close Editor');
  });

  /** The date when the template of Digital forensics was exported, by Azure. */
  function exportedOn(): string {
    const version = azure.sample.world.get(`${gallery}/images/forensics-lab/versions/1.0.3`);
    const profile = version?.properties['publishingProfile'] as { readonly publishedDate?: string } | undefined;
    return profile?.publishedDate?.slice(0, 10) ?? '';
  }

  /** The text of a document that was just opened. */
  async function newText(): Promise<string> {
    await vscode()
      .editors.tab(/Untitled/)
      .waitFor();
    return vscode().editors.text();
  }
});

/** Each lab once, with those that still need attention first. */
function reportOn(exportedOn: string): string {
  return `# Lab images

Azure Lab Services ends on 2027-06-28 (N days left). Galleries and their images remain available. Export the templates that you need before then.

Labs that are safe in a gallery: 6 of 11 · exported: 4 · already safe: 2 · failed: 1 · skipped: 4

## Failed (1)

- **CAD basics** · academy_images\\cad-basics · user instructor · lab plan spring-term
  - Lab Services couldn't export the template: The disk of the template virtual machine could not be copied. Start and stop the template on the Lab Services site (https://labs.azure.com), then export again.

## Skipped (4)

- **Drone piloting** · user instructor · lab plan spring-term
  - Drone piloting is in North Europe, but its lab plan is in UK South. Lab Services exports only within one region. Set up the template again in a lab in UK South, and export that one.
- **Exam room** · user instructor · lab plan spring-term
  - Exam room is locked for maintenance by Lab Services. Wait until it's unlocked. This can't be expedited.
- **Network security** · user instructor · lab plan spring-term
  - The last operation on Network security failed: The template virtual machine did not answer in time. Fix it on the Lab Services site: https://labs.azure.com Network security has no template VM. Check the lab on the Lab Services site: https://labs.azure.com
- **Python bootcamp** · user instructor · lab plan summer-school
  - The lab plan summer-school has no gallery to export to. Attach a gallery to it first.

## Exported (4)

- **Forensics 201** · academy_images\\Forensics-201\\1.0.0 · user instructor · lab plan spring-term
- **Game design** · academy_images\\game-design\\1.0.0 · user instructor · lab plan spring-term
- **Introduction to Linux** · academy_images\\linux-101\\1.0.1 · user instructor · lab plan spring-term
- **Windows administration** · academy_images\\windows-admin\\1.0.0 · user instructor · lab plan spring-term

## Already safe (2)

- **Digital forensics** · academy_images\\forensics-lab\\1.0.3 · user instructor · lab plan spring-term
  - It was exported as academy_images\\forensics-lab\\1.0.3 on ${exportedOn}.
- **Statistics** · academy_images\\classroom-ubuntu\\1.1.0 · user instructor · lab plan spring-term
  - Its virtual machines are created directly from academy_images\\classroom-ubuntu\\1.1.0.
`;
}

/** Lab, result, gallery, image, version. */
const csvRows = [
  'CAD basics,failed,academy_images,cad-basics,',
  'Digital forensics,safe,academy_images,forensics-lab,1.0.3',
  'Drone piloting,notExportable,,,',
  'Exam room,notExportable,,,',
  'Forensics 201,exported,academy_images,Forensics-201,1.0.0',
  'Game design,exported,academy_images,game-design,1.0.0',
  'Introduction to Linux,exported,academy_images,linux-101,1.0.1',
  'Network security,notExportable,,,',
  'Statistics,safe,academy_images,classroom-ubuntu,1.1.0',
  'Windows administration,exported,academy_images,windows-admin,1.0.0',
  'Python bootcamp,notExportable,,,',
];
