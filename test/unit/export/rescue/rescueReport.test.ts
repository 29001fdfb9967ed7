import assert from 'node:assert/strict';
import type { RescueRow } from '../../../../src/domain/labs/exports/rescueReport';
import { rescueFormats } from '../../../../src/export/rescue/rescueReport';

const row = (over: Partial<RescueRow> = {}): RescueRow => ({
  ...{ lab: 'Linux 101', result: 'exported', gallery: 'golden', image: 'linux-101', version: '1.0.0', reason: '' },
  ...{ userName: 'labadmin', labPlan: 'campus', region: 'westeurope', subscription: 's', resourceGroup: 'rg' },
  ...{ labId: '/subscriptions/s/labs/linux', imageId: '' },
  ...over,
});
const write = (id: string, ...rows: RescueRow[]): string =>
  rescueFormats.find(format => format.id === id)?.export(rows, Date.UTC(2026, 10, 21)) ?? '';

describe('Rescue report formats', () => {
  it('shows in Markdown the time left, the number of safe labs, and each lab, failed ones first', () => {
    const text = write('markdown', row(), row({ lab: 'Windows', result: 'failed', reason: 'No room | left' }));
    assert.match(text, /^# Lab images\n\nAzure Lab Services ends on 2027-06-28 .*219 days left/);
    assert.match(text, /Labs that are safe in a gallery: 1 of 2 · exported: 1 · failed: 1\n/);
    const [, ...sections] = text.split('\n## ');
    assert.deepEqual(sections, [
      'Failed (1)\n\n- **Windows** · user labadmin · lab plan campus\n  - No room &#124; left\n',
      'Exported (1)\n\n- **Linux 101** · user labadmin · lab plan campus\n',
    ]);
  });

  it('writes Markdown that is readable without being rendered', () => {
    const imageId =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/my_images/images/linux-101';
    const text = write(
      'markdown',
      row({
        imageId,
        reason: 'Again: in the site (https://labs.azure.com), _soon_, not https://labs.azure.com.evil.example/.',
      }),
    );
    assert.ok(
      text.includes(
        '\n- **Linux 101** · my_images\\linux-101 · user labadmin · lab plan campus' +
          '\n  - Again: in the site (https://labs.azure.com), &#95;soon&#95;, not https&#58;//labs.azure.com.evil.example/.\n',
      ),
    );
  });

  it('writes a CSV table without spreadsheet formulas', () => {
    const [head, line] = write('csv', row({ lab: '=HYPERLINK("http://x")', reason: 'a, b' })).split('\r\n');
    assert.match(head ?? '', /^lab,result,gallery,image,version,reason,userName,/);
    assert.match(line ?? '', /^"'=HYPERLINK\(""http:\/\/x""\)",exported,golden,linux-101,1\.0\.0,"a, b",labadmin,/);
  });
});
