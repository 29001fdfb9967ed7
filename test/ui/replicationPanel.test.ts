import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { ReplicationPanel } from './page/replicationPanel';
import { useWorkbench } from './page/useWorkbench';

const version = ['golden_images', 'ubuntu-24.04-base', '1.8.0'] as const;
const title = version.join('\\');

describe('Replication panel', () => {
  const vscode = useWorkbench({
    settings: { 'computeGallery.sample.speed': 5 },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
  });
  const galleries = () => vscode().view('Galleries');
  const panel = () => new ReplicationPanel(vscode().editors.webview());
  const tabs = () => vscode().page.locator('.part.editor').getByRole('tab', { name: title });
  const complaints: string[] = [];

  it('opens the replication panel of a replicating version from the tree', async () => {
    vscode().page.on('console', message => {
      if (/Content Security Policy/.test(message.text()) && message.location().url.includes('replication'))
        complaints.push(message.text());
    });
    await vscode().openContainer();
    await galleries().chooseFromMenu([...version], 'Open');
    await vscode().editors.tab(title).waitFor();
    const { headline, rows } = await panel().read();
    assert.match(headline, /^Ready in \d of 5 regions$/);
    assert.deepEqual(
      rows.map(({ region }) => region),
      ['East US 2', 'Australia East', 'Southeast Asia', 'UK South', 'West Europe'],
    );
    await panel().frame.locator('.mark').nth(4).waitFor();
    await panel().frame.getByText('Sample Azure, 5× speed').waitFor();
    assert.equal(await panel().action('Open in Portal').count(), 0, 'Sample Azure has no portal');
  });

  it('opens only one panel per version', async () => {
    await galleries().chooseFromMenu([...version], 'Open');
    assert.equal(await tabs().count(), 1);
  });

  it('updates the percentages while the panel is visible', async () => {
    const percent = async (): Promise<number> =>
      (await panel().read()).rows.find(row => row.region === 'Southeast Asia')?.percent ?? 0;
    const before = await percent();
    await eventually(`more than ${before} percent`, async () => (await percent()) > before || undefined);
  });

  it('copies the details for support and the resource ID', async () => {
    const copied = async (button: string, begin: string): Promise<string> => {
      await panel().action(button).click();
      return vscode().copied(new RegExp(`^${begin}`));
    };
    const details = await copied('Copy Details for Support', 'Image version: ');
    for (const part of [
      /\/images\/ubuntu-24\.04-base\/versions\/1\.8\.0/,
      /southeastasia: Replicating/,
      /Aggregated state: InProgress/,
    ])
      assert.match(details, part);
    assert.match(await copied('Copy Resource ID', '/subscriptions/'), /\/versions\/1\.8\.0$/);
  });

  it('reveals the version in the tree', async () => {
    await vscode().palette.run('View: Show Explorer');
    await panel().action('Show in View').click();
    await galleries().pane.locator('.monaco-list-row.selected', { hasText: '1.8.0' }).waitFor();
  });

  it('shows the panel again after another editor covered it', async () => {
    await vscode().palette.run('File: New Untitled Text File');
    await vscode().editors.open(title);
    assert.match((await panel().read()).headline, /of 5 regions$/);
  });

  it('restores the panel after a reload', async () => {
    await vscode().reload();
    await vscode().editors.tab(title).waitFor();
    assert.match((await panel().read()).headline, /of 5 regions$/);
    assert.equal(await tabs().count(), 1);
  });

  it('causes no Content Security Policy violations', () => {
    assert.deepEqual(complaints, []);
  });
});
