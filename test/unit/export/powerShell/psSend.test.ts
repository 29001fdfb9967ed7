import assert from 'node:assert/strict';
import { mergesIntoCurrent } from '../../../../src/arm/currentState';
import { powerShell } from '../../../../src/export/powerShell/powerShell';
import { psSend } from '../../../../src/export/powerShell/psSend';
import { everyChange, everyKind, planOf } from '../../../support/everyKind';
import { readPowerShell } from '../../../support/powerShell';
import { isPowerShellInstalled, runPowerShell, type StandInAnswer } from '../../../support/runPowerShell';

const sends = /^Send-Request '(PUT|PATCH|POST|DELETE)' /m;
const why = isPowerShellInstalled ? '' : ' (skipped: pwsh is not installed)';

/** The commands of Az that a script calls, besides those that tell something. */
async function cmdletsOf(script: string): Promise<readonly string[]> {
  const { commands } = await readPowerShell(script.replace(psSend, ''));
  return commands.filter(name => /^[A-Z]\w+-Az/.test(name) && name !== 'Get-AzResourceProvider');
}

describe('PowerShell exports that wait for Azure', () => {
  it('names the lowest version of each module', () => {
    assert.match(
      powerShell(planOf(everyKind.setTags)),
      /^#Requires -Modules @\{ 'ModuleName' = 'Az\.Accounts'; 'ModuleVersion' = '[\d.]+' \}, @\{ .*'Az\.Compute'; .* \}, @\{ .*'Az\.Resources'; .* \}$/m,
    );
  });

  it('sends every request through the function that waits, and leaves no waiting to Invoke-AzRestMethod', async () => {
    let requests = 0;
    for (const change of everyChange) {
      const script = powerShell(planOf(change));
      const [head = '', body = ''] = script.split(psSend);
      assert.doesNotMatch(script, /WaitForCompletion|-NoWait|-AsJob/);
      const { commands } = await readPowerShell(head + body);
      assert.ok(!commands.includes('Invoke-AzRestMethod'), change.kind);
      requests += commands.filter(name => name === 'Send-Request').length;
    }
    assert.ok(requests > 20);
  });

  it('polls by both headers or the resource, respects Retry-After, and throws for each way to fail', async () => {
    const { error, strings, commands } = await readPowerShell(psSend);
    assert.equal(error, undefined);
    for (const word of ['Azure-AsyncOperation', 'Location', 'Retry-After', 'PUT', 'PATCH', 'Failed', 'Canceled']) {
      assert.ok(strings.includes(word), word);
    }
    assert.equal(commands.filter(name => name === 'Invoke-AzRestMethod').length, 2);
    assert.equal(psSend.match(/\bthrow "/g)?.length, 3);
    // A PATCH may be answered with 200 and a status to poll, so that header counts whatever the status code is.
    assert.match(psSend, /^ {2}\$status = Read-Header \$Answer 'Azure-AsyncOperation'$/m);
    assert.match(psSend, /^ {2}if \(\$state -ne 'Succeeded'\) \{ throw /m);
  });

  const answers: readonly StandInAnswer[] = ['status', 'location'];
  for (const answer of answers) {
    it(`polls until the end of every kind of change answered with a ${answer}, by the real pwsh${why}`, async function () {
      if (!isPowerShellInstalled) this.skip();
      for (const change of everyChange) {
        const script = powerShell(planOf(change));
        const cmdlets = await cmdletsOf(script);
        const done = runPowerShell(script, cmdlets, answer, 'Succeeded');
        assert.equal(done.status, 0, `${script}\n${done.complaint}`);
        if (!sends.test(script)) continue;
        const polls = done.calls.filter(({ path }) => path === `/polls/${answer}?a=1`);
        assert.equal(polls.length % 2, 0, script);
        assert.ok(polls.length > 0, script);
        assert.ok(done.calls.some(({ slept }) => slept === 7));
        for (const end of ['Failed', 'Canceled'] as const) {
          const failed = runPowerShell(script, cmdlets, answer, end);
          assert.notEqual(failed.status, 0, script);
          assert.match(failed.complaint, /It broke/, script);
        }
      }
    });
  }

  it(`polls the resource where an answer names nothing to poll, by the real pwsh${why}`, async function () {
    if (!isPowerShellInstalled) this.skip();
    let changed = 0;
    for (const change of everyChange) {
      const script = powerShell(planOf(change));
      const cmdlets = await cmdletsOf(script);
      const done = runPowerShell(script, cmdlets, 'bare', 'Succeeded');
      assert.equal(done.status, 0, `${script}\n${done.complaint}`);
      const paths = done.calls.flatMap(({ method, path }) => (method === 'PUT' || method === 'PATCH' ? path : []));
      for (const path of paths) {
        const own = done.calls.filter(call => call.path === path);
        const last = own.findLastIndex(({ method }) => method !== 'GET');
        assert.equal(own.length - last - 1, 2, `${String(path)} is still updating once`);
      }
      changed += paths.length;
      if (paths.length === 0) continue;
      assert.ok(done.calls.some(({ slept }) => slept === 10));
      for (const end of ['Failed', 'Canceled'] as const) {
        const failed = runPowerShell(script, cmdlets, 'bare', end);
        assert.notEqual(failed.status, 0, script);
        assert.match(failed.complaint, new RegExp(end), script);
      }
    }
    assert.ok(changed > 10);
  });

  const merged = everyChange.filter(mergesIntoCurrent);

  it('stops before a write whose read lacks what it repeats', () => {
    assert.ok(new Set(merged.map(({ kind }) => kind)).size > 3);
    for (const change of merged) {
      const script = powerShell(planOf(change));
      const [, between = ''] = /^\$found = (.*?)^Send-Request '(?:PUT|PATCH)'/ms.exec(script) ?? [];
      assert.match(between, /^if \(-not \(\$.+\)\) \{ throw 'Azure returned an incomplete description of /m, script);
    }
  });

  it(`writes nothing made from an incomplete read, by the real pwsh${why}`, async function () {
    if (!isPowerShellInstalled) this.skip();
    for (const change of merged) {
      const script = powerShell(planOf(change));
      for (const properties of [null, {}]) {
        const found = { id: change.target, location: 'westeurope', properties };
        const { complaint, calls } = runPowerShell(script, await cmdletsOf(script), 'status', 'Succeeded', found);
        assert.match(complaint, /incomplete/, change.kind);
        assert.ok(!calls.some(({ method }) => method === 'PUT' || method === 'PATCH'), change.kind);
      }
    }
  });

  it(`throws for a request that Azure refuses, by the real pwsh${why}`, function () {
    if (!isPowerShellInstalled) this.skip();
    const { status, complaint } = runPowerShell(
      powerShell(planOf(everyKind.setTags)),
      ['Set-AzContext'],
      'refused',
      'Failed',
    );
    assert.notEqual(status, 0);
    assert.match(complaint, /409 .*Not now/s);
  });
});
