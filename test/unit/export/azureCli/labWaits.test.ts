import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Change } from '../../../../src/domain/plan/plan';
import { azureCli } from '../../../../src/export/azureCli/azureCli';
import { everyKind, planOf } from '../../../support/everyKind';

/** What the stand-in of `az` prints: one answer a call, the last one from then on. `!` means that the call fails. */
interface Answers {
  readonly machine?: readonly string[];
  readonly made?: readonly string[];
  readonly state?: readonly string[];
  readonly wait?: readonly string[];
  readonly error?: readonly string[];
}

/** `sleep` takes no time, but moves the clock of bash, by some hours. */
const standIn = `
next() {
  local line
  line=$(head -n 1 "$folder/$1")
  if [ "$(wc -l < "$folder/$1")" -gt 1 ]; then tail -n +2 "$folder/$1" > "$folder/rest"; mv "$folder/rest" "$folder/$1"; fi
  if [ "$line" = '!' ]; then echo refused >&2; return 1; fi
  printf '%s' "$line"
}
az() {
  case "$*" in
    rest*) ;;
    *resourceOperationError*) next error ;;
    *'image-version list'*) next made ;;
    *'resource wait'*) next wait ;;
    *provisioningState*) next machine ;;
    *) next state ;;
  esac
}
sleep() { echo "$1" >> "$folder/slept"; SECONDS=$((SECONDS + 1000 * $1)); }
`;

/** How a script of `change` ends, run by a real bash. */
function ending(change: Change, answers: Answers): { status: number | null; error: string; slept: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'lab-waits-'));
  try {
    const none = { machine: [''], made: [''], state: [''], wait: [''], error: [''], slept: [] };
    for (const [name, lines] of Object.entries({ ...none, ...answers }))
      writeFileSync(path.join(folder, name), lines.map(line => `${line}\n`).join(''));
    const input = `folder='${folder}'\n${standIn}${azureCli(planOf(change))}\necho after\n`;
    const { status, stdout, stderr } = spawnSync('bash', { input, encoding: 'utf8' });
    assert.equal(stdout.includes('after'), status === 0, 'It goes on only after success.');
    const slept = readFileSync(path.join(folder, 'slept'), 'utf8').split('\n').length - 1;
    return { status, error: stderr.replaceAll('refused\n', ''), slept };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('A script of the Azure CLI that exports a lab', () => {
  const { saveLabImage } = everyKind;

  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('waits until a new version is ready', () => {
    const answers = { machine: ['Updating'], made: ['', 'Creating', 'Succeeded'] };
    assert.deepEqual(ending(saveLabImage, answers), { status: 0, error: '', slept: 2 });
  });

  it('waits for the version when the template is done before it', () => {
    const answers = { machine: ['Updating', 'Succeeded'], made: ['', 'Creating', 'Succeeded'] };
    assert.deepEqual(ending(saveLabImage, answers), { status: 0, error: '', slept: 2 });
  });

  it('fails with the error on the template when the export ends without a version', () => {
    const answers = { machine: ['Updating', 'Updating', 'Succeeded'], error: ['No room.'] };
    assert.deepEqual(ending(saveLabImage, answers), { status: 1, error: 'No room.', slept: 2 });
  });

  it('fails when the version fails', () => {
    const answers = { machine: ['Updating', 'Failed'], made: ['Creating', 'Failed'], error: ['No room.'] };
    assert.deepEqual(ending(saveLabImage, answers), { status: 1, error: 'No room.', slept: 1 });
  });

  it('goes on waiting while Azure cannot be asked', () => {
    const answers = { machine: ['!', 'Updating'], made: ['!', '!', 'Succeeded'] };
    assert.deepEqual(ending(saveLabImage, answers), { status: 0, error: '', slept: 2 });
  });

  it('gives up after a day when the template is gone', () => {
    assert.deepEqual(ending(saveLabImage, { machine: ['!'], error: ['!'] }), { status: 1, error: '', slept: 3 });
  });
});

describe('A script of the Azure CLI that publishes a lab', () => {
  const { publishLab } = everyKind;

  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('succeeds when the lab is published', () => {
    assert.deepEqual(ending(publishLab, { state: ['Published'] }), { status: 0, error: '', slept: 0 });
  });

  it('fails with the error on the lab when it is a draft again', () => {
    const answers = { state: ['Draft'], error: ['No room.'] };
    assert.deepEqual(ending(publishLab, answers), { status: 1, error: 'No room.', slept: 0 });
  });

  it('fails when waiting fails, or when the lab cannot be read afterwards', () => {
    assert.equal(ending(publishLab, { wait: ['!'], state: ['Published'] }).status, 1);
    assert.equal(ending(publishLab, { state: ['!'] }).status, 1);
  });
});
