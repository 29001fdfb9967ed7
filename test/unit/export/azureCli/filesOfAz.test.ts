import assert from 'node:assert/strict';
import type { Change } from '../../../../src/domain/plan/plan';
import { azureCli } from '../../../../src/export/azureCli/azureCli';
import { callsOfAz } from '../../../support/azCalls';
import { everyChange, planOf } from '../../../support/everyKind';

/** Members of a change that hold free text, whoever wrote it. */
const texts = new Set([
  ...['description', 'eula', 'privacyStatementUri', 'releaseNoteUri', 'title', 'location', 'userName', 'value'],
  ...['publisherUri', 'publisherContact', 'publicNamePrefix', 'publisher', 'offer', 'sku', 'product', 'endOfLifeDate'],
]);
/** A script of these runs programs besides `az`, or ends by what `az` prints. */
const needsPrograms = new Set(['createVirtualMachine', 'createLab', 'saveLabImage', 'publishLab', 'updateVersion']);

function withText(change: Change, text: string): Change {
  const replaced: unknown = JSON.parse(JSON.stringify(change), (name, value: unknown) => {
    if (name === 'tags') return { [text]: text, note: text, plain: 'x' };
    return texts.has(name) && typeof value === 'string' ? text : value;
  });
  return replaced as Change;
}

describe('An export for the Azure CLI', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  for (const text of ['@/etc/passwd', 'see=@/etc/passwd', '-x=@/etc/passwd', 'x\n=@/etc/passwd']) {
    it(`lets az read no file for the text ${JSON.stringify(text)}, in whatever field`, () => {
      for (const change of everyChange.filter(({ kind }) => !needsPrograms.has(kind))) {
        const calls = callsOfAz(azureCli(planOf(withText(change, text))));
        assert.ok(calls.length > 0, change.kind);
      }
    });
  }

  it('asks for the password of a classic lab without taking a text for its place', () => {
    const lab = everyChange.findLast(({ kind }) => kind === 'createLab');
    assert.ok(lab);
    const script = azureCli(planOf(withText(lab, 'a\0b')));
    const start = script.indexOf('az rest');
    const [call] = callsOfAz(`password=secret\n${script.slice(start, script.indexOf('az resource', start))}`);
    const body = JSON.parse(call?.[call.indexOf('--body') + 1] ?? '') as {
      labParameters: { username: string; password: string };
    };
    assert.equal(body.labParameters.username, 'a\0b');
    assert.equal(body.labParameters.password, 'secret');
  });
});
