import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { shownText, tabs } from '../fixture/shownText';
import { useSampleAzure } from '../fixture/useSampleAzure';

const { goldenImages, rhel9, rhel970, rhelHardened } = sampleIds;

/** The export languages, with their language ID in the editor and how a version starts in each. */
const languages = [
  { id: 'azureCli', label: 'Azure CLI', languageId: 'shellscript', version: /az sig image-version create/ },
  {
    id: 'powerShell',
    label: 'PowerShell',
    languageId: 'powershell',
    version: /New-AzGalleryImageVersion|Invoke-AzRestMethod/,
  },
  {
    id: 'bicep',
    label: 'Bicep',
    languageId: 'bicep',
    version: /resource \w+ 'Microsoft\.Compute\/galleries\/images\/versions@/,
  },
  { id: 'terraform', label: 'Terraform', languageId: 'terraform', version: /resource "az\w+" "\w+" \{/ },
  {
    id: 'armTemplate',
    label: 'ARM template (JSON)',
    languageId: 'json',
    version: /"type": "Microsoft\.Compute\/galleries\/images\/versions"/,
  },
] as const;

describe('Exporting scripts and inventories', () => {
  useSampleAzure();
  const ask = hands.quickInput;

  commandSuite('exportScript', ({ does, refuses }) => {
    for (const { id, label, languageId, version } of languages)
      does(`exports a version as ${label}`, async () => {
        await run('exportScript', rhel970, id);
        const document = await shownText();
        assert.equal(document.isUntitled, true);
        // A language that no extension contributes opens as plain text.
        const known = (await vscode.languages.getLanguages()).includes(languageId);
        assert.equal(document.languageId, known ? languageId : 'plaintext');
        assert.match(document.getText(), version);
        assert.match(document.getText(), /9\.7\.0/);
      });

    does('asks for the language and exports a gallery with everything in it', async () => {
      const ended = run('exportScript', goldenImages);
      await ask.titled('Export golden_images As');
      assert.deepEqual(
        await ask.labels(),
        languages.map(({ label }) => label),
      );
      await ask.choose('ARM template (JSON)');
      await ended;
      const { resources } = JSON.parse((await shownText()).getText()) as {
        readonly resources: { readonly type: string }[];
      };
      const count = (type: string) => resources.filter(one => one.type === `Microsoft.Compute/${type}`).length;
      assert.deepEqual([count('galleries'), count('galleries/images')], [1, 6]);
      assert.ok(count('galleries/images/versions') > 20);
    });

    refuses('refuses an image definition that no longer exists', async () => {
      assert.equal(
        await said('exportScript', `${rhel9}-gone`, 'bicep'),
        "Couldn't find golden_images\\rhel-9-base-gone. It may have been deleted, or you may no longer have permission to read it. Refresh the view.",
      );
      assert.deepEqual(tabs(), []);
    });

    refuses('refuses a managed image', async () => {
      assert.match(
        await said('exportScript', rhelHardened, 'bicep'),
        /^Export as Script works on galleries, .* not on rhel-9-hardened\. Select a supported resource/,
      );
      assert.deepEqual(tabs(), []);
    });
  });

  commandSuite('exportInventory', ({ does, refuses }) => {
    does('exports everything as CSV, one resource per line', async () => {
      await run('exportInventory', 'csv');
      const [head = '', ...rows] = (await shownText()).getText().trim().split(/\r?\n/);
      assert.match(head, /^kind,subscription,resourceGroup,gallery,definition,name,location,/);
      assert.ok(
        rows.some(row =>
          row.startsWith('version,Harborline Production,rg-images-prod,golden_images,rhel-9-base,9.7.0,eastus2,'),
        ),
      );
      assert.ok(rows.some(row => row.startsWith('managedImage,') && row.includes('rhel-9-hardened')));
    });

    does('exports only the filtered resources as JSON', async () => {
      await run('filter', 'rhel-9-base 9.7.0');
      await run('exportInventory', 'json');
      await run('filter', '');
      const document = await shownText();
      assert.equal(document.languageId, 'json');
      const rows = JSON.parse(document.getText()) as { readonly id: string }[];
      assert.deepEqual(
        rows.map(({ id }) => id),
        [rhel970],
      );
    });

    does('asks for the format and exports a Markdown table', async () => {
      const ended = run('exportInventory');
      await ask.titled('Export Inventory');
      assert.deepEqual(await ask.labels(), ['CSV', 'JSON', 'Markdown']);
      await ask.choose('Markdown');
      await ended;
      const document = await shownText();
      assert.equal(document.languageId, 'markdown');
      assert.match(document.getText(), /^\|.*\|\n\|[ :|-]+\|\n/m);
      assert.match(document.getText(), /\| rhel-9-hardened \|/);
    });

    refuses('refuses to export an empty inventory', async () => {
      await run('filter', 'no-such-name');
      await hands.notifications.clear();
      assert.equal(
        await said('exportInventory', 'csv'),
        "There's nothing to export. Change the filter or select more subscriptions.",
      );
      await run('filter', '');
      assert.deepEqual(tabs(), []);
    });
  });
});
