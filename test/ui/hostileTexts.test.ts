import assert from 'node:assert/strict';
import { HeldAzure } from '../support/heldAzure';
import { allowedCloud, servicePrincipal } from '../support/outsideSettings';
import { crowdedPlan } from '../support/worldWithLabs';
import { useWorkbench } from './page/useWorkbench';

const minute = 60_000;
const command = 'command:workbench.action.files.newUntitledFile';
const hostile = `[Exam results](${command}) $(trash) \u202eevil\n<img src=x onerror=alert(1)>`;
const plain = `[Exam results] (${command}) $ (trash) evil <img src=x onerror=alert(1)>`;
/** An error of Azure with every kind of link that VS Code or Markdown knows. */
const refusal = `Denied. [Request access](${command}), see https://evil.example or www.evil.example, ![x](https://evil.example/x.png).`;
const plainRefusal = refusal.replaceAll('](', '] (');
const academy = crowdedPlan.split('/Microsoft.LabServices/')[0] ?? '';
const gallery = `${academy}/Microsoft.Compute/galleries/academy_images`;

describe('Hostile texts from Azure', () => {
  let azure: HeldAzure;

  before(async () => {
    azure = await HeldAzure.start();
    const { world } = azure.sample;
    const change = (id: string, properties: object, tags: Record<string, string> = {}): void => {
      const resource = world.get(id) ?? assert.fail(id);
      world.put({
        ...resource,
        tags: { ...resource.tags, ...tags },
        properties: { ...resource.properties, ...properties },
      });
    };
    change(`${academy}/Microsoft.LabServices/labs/cad-basics`, { title: hostile });
    change(`${gallery}/images/classroom-ubuntu`, { description: hostile }, { [hostile]: hostile });
    change(`${gallery}/images/classroom-ubuntu/versions/1.0.0`, {}, { [hostile]: hostile });
  });
  const vscode = useWorkbench(() => ({
    ...allowedCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server, 'Harborline Academy'),
    viewport: { width: 1280, height: 1000 },
  }));
  after(() => azure.server.close());
  const labs = () => vscode().view('Lab Services');
  const galleries = () => vscode().view('Galleries');
  const ask = () => vscode().quickInput;
  const notes = () => vscode().notifications;
  const lab = ['spring-term', 'cad-basics'];

  before(async () => {
    await vscode().openContainer();
    await vscode().setSideBarWidth(480);
  });

  /** Every link in the window that a hostile text could have created. */
  async function links(): Promise<string[]> {
    const all = vscode().page.locator('a[href], [data-href]');
    const targets = await all.evaluateAll(found =>
      found.map(link => `${link.getAttribute('data-href') ?? ''} ${link.getAttribute('href') ?? ''}`),
    );
    return targets.filter(target => /command:|evil|javascript:/.test(target));
  }

  async function assertInert(): Promise<void> {
    assert.deepEqual(await links(), []);
    assert.equal(await vscode().page.locator('.monaco-workbench img[src=x]').count(), 0);
    const untitled = vscode().editors.tab(/Untitled/);
    assert.equal(await untitled.count(), 0);
  }

  /** The tooltip of the selected row. */
  async function assertInertTooltip(text: string): Promise<void> {
    const { page } = vscode();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const tooltip = page.locator('.monaco-hover:visible', { hasText: text });
    await tooltip.waitFor();
    await assertInert();
    await page.keyboard.press('Escape');
    await tooltip.waitFor({ state: 'hidden' });
  }

  it('make nothing clickable in the tooltip of a lab', async () => {
    await labs().openAlone();
    await labs().select(...lab);
    await assertInertTooltip('Exam results');
  });

  it('make nothing clickable in the questions about a lab, nor in the message that its export failed', async () => {
    azure.sample.world.faults.push({
      kind: 'operation',
      url: 'labs/cad-basics/virtualMachines/0$',
      code: 'SharedImageExportFailed',
      message: refusal,
    });
    await labs().chooseFromMenu(lab, 'Export Lab Template to Gallery…');
    await ask().titled(`Export Template of ${plain} to Gallery (1/3)`);
    await ask().answerable();
    await assertInert();
    await ask().choose('New image…');
    await ask().titled(`Export Template of ${plain} to Gallery (2/3)`);
    await ask().type('classroom-ubuntu');
    await ask().says(/already/);
    await assertInert();
    await ask().answer('exam-101');
    await vscode().review.shown();
    await assertInert();
    await vscode().review.run();
    const title = `Export the template of ${plain}`;
    await vscode()
      .view('Activity')
      .reads([title, 'Export cad-basics'], /^accepted/);
    azure.sample.advance(5 * minute);
    await labs().titleAction('Refresh');
    const message = await notes().read(`${title} failed: `);
    assert.ok(message.includes(plainRefusal), message);
    await notes().with(title).getByText('Exam results').click();
    await assertInert();
    await notes().clear();
  });

  it('make nothing clickable in the tooltips of an image definition and a version', async () => {
    await galleries().openAlone();
    for (const path of [
      ['academy_images', 'classroom-ubuntu'],
      ['academy_images', 'classroom-ubuntu', '1.0.0'],
    ]) {
      await galleries().select(...path);
      await assertInertTooltip('Exam results');
    }
  });

  it('make nothing clickable in an error of Azure', async () => {
    const { faults } = azure.sample.world;
    const definition = ['academy_images', 'classroom-windows-11'];
    await galleries().row(...definition, '1.3.0');
    faults.push({
      kind: 'error',
      url: '/classroom-windows-11/versions',
      status: 400,
      code: 'Refused',
      message: refusal,
    });
    await galleries().chooseFromMenu(definition, 'Refresh');
    await galleries().row(...definition, "Couldn't load the image versions.");
    // The error is the last row of the definition. A click on it would load the versions again.
    await galleries().select('academy_images', 'data-science-lab');
    await vscode().page.keyboard.press('ArrowUp');
    await assertInertTooltip('Request access');
    await galleries().chooseFromMenu(definition, 'Export as Script…');
    await ask().choose('Azure CLI');
    assert.ok((await notes().read('Request access')).includes(plainRefusal));
    await notes().with('Request access').getByText('Request access').click();
    await assertInert();
    faults.length = 0;
  });
});
