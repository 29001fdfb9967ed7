import assert from 'node:assert/strict';
import { useWorkbench } from './page/useWorkbench';

const publicName = 'harborline-954c9cc0-66fd-4a62-acec-328adda9a0db';
const training = ['Community Galleries', 'harborline', 'cuda-12-training'];
const edgeFleet = ['Shared with Me', 'Harborline Development', 'EDGE_FLEET'];

describe('Shared and community galleries in the Galleries view', () => {
  const vscode = useWorkbench({ environment: { COMPUTE_GALLERY_SAMPLE: '1' } });
  const galleries = () => vscode().view('Galleries');

  before(async () => {
    await vscode().openContainer();
    await galleries().openAlone();
  });

  it('adds a community gallery by its public name, and reports a wrong name', async () => {
    const ask = vscode().quickInput;
    await (await galleries().row('Community Galleries')).waitFor();
    await galleries().inlineAction(['Community Galleries'], 'Add Community Gallery…');
    await ask.type(publicName.replace('954c', '0000'));
    await ask.says(/^Couldn't find the community gallery harborline-0000/);
    await ask.answer(publicName);
    await ask.closed();
    await vscode()
      .page.getByRole('treeitem', { name: /^Community gallery harborline/, expanded: true })
      .waitFor();
    assert.match((await galleries().read('Community Galleries', 'harborline')).description, /2 regions · 954c9cc0$/);
    assert.match((await galleries().read(...training)).description, /^Gen2/);
    assert.match((await galleries().read(...training, '1.4.0')).description, /^latest · 2 regions/);
  });

  it('copies the ID that a VM needs for a community image', async () => {
    const ask = vscode().quickInput;
    await galleries().chooseFromMenu([...training, '1.3.0'], 'Copy', 'Copy ID As…');
    await ask.choose('Latest as of now, 1.4.0');
    const id = `/CommunityGalleries/${publicName}/Images/cuda-12-training`;
    assert.equal(await vscode().copied(/1\.4\.0$/), `${id}/Versions/1.4.0`);
    await galleries().chooseFromMenu([...training, '1.3.0'], 'Copy', 'Copy Resource ID');
    assert.equal(await vscode().copied(/1\.3\.0$/), `${id}/Versions/1.3.0`);
    assert.deepEqual(await galleries().menuOf(...training, '1.3.0'), [
      'Create Virtual Machine…',
      'Copy Version to Gallery…',
      'View Properties',
      'Copy',
      'Refresh',
    ]);
  });

  it('shows a community image version as YAML and as JSON', async () => {
    await galleries().chooseFromMenu([...training, '1.3.0'], 'View Properties');
    const { editors, page } = vscode();
    await editors.tab(/1\.3\.0\.yaml/).waitFor();
    await page.locator('.codelens-decoration a', { hasText: 'Show as JSON' }).waitFor();
    assert.match(await editors.text(), /Sweden Central:\n {4}State: ready, 100%\n {2}West Europe:/);
    await page.locator('.codelens-decoration a', { hasText: 'Show as JSON' }).click();
    await editors.tab(/1\.3\.0\.json/).waitFor();
    assert.match(await editors.text(), /"diskSizeGB": 200/);
  });

  it('lists directly shared galleries by subscription', async () => {
    assert.match((await galleries().read(...edgeFleet)).description, /^West Europe · shared by Harborline Production$/);
    await galleries().row(...edgeFleet, 'kiosk-windows-11', '24.5.1');
    await galleries().row('Shared with Me', 'Harborline Production', 'No galleries are shared with this subscription.');
  });

  it('remembers a community gallery after a reload, and removes it by its menu', async () => {
    await vscode().reload();
    await vscode().openContainer();
    await galleries().chooseFromMenu(['Community Galleries', 'harborline'], 'Remove from View');
    await galleries().row('Community Galleries', 'Add Community Gallery…');
  });
});
