import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import type { Change, Plan, VersionSpec } from '../../../../src/domain/plan/plan';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { azureCli } from '../../../../src/export/azureCli/azureCli';
import { exporters } from '../../../../src/export/exporters';
import { everyChange, everyKind } from '../../../support/everyKind';
import {
  clone,
  definitionPath,
  definitionSpec,
  galleryPath,
  imagePath,
  newDefinition,
  newGallery,
  region,
} from '../../domain/cloneWorld';

function planOf(...changes: Change[]): Plan {
  return { kind: 'editRegions', title: 'Test', notices: [], changes };
}

function versionChange(name: string, over: Partial<VersionSpec> = {}): Change {
  return {
    kind: 'createVersion',
    target: `${definitionPath}/versions/${name}`,
    spec: {
      location: 'westeurope',
      source: { kind: 'managedImage', id: imagePath },
      targetRegions: [region('westeurope', 2, 'Standard_ZRS'), region('northeurope')],
      storageAccountType: 'Standard_LRS',
      excludeFromLatest: false,
      ...over,
    },
  };
}

/** The options of a call, in their order, with their values. */
function optionsOf(call: readonly string[] = []): Record<string, string> {
  const [, ...options] = ` ${call.join(' ')}`.split(' --');
  return Object.fromEntries(options.map(one => [one.replace(/ .*/s, ''), one.replace(/^\S+ ?/, '')]));
}

/** The arguments of each `az` call in a script, run by a real bash with an `az` that only records them. */
function callsOf(script: string): string[][] {
  const fakeAz = `az() { printf '%s\\0' "$@" >&3; printf '\\1' >&3; printf 'West Europe\\nNorth Europe\\n'; }\n`;
  const output = execFileSync('bash', ['-c', `exec 3>&1 >/dev/null\n${fakeAz}${script}`], { encoding: 'utf8' });
  return output
    .split('\u0001')
    .filter(call => call !== '')
    .map(call => call.split('\0').slice(0, -1));
}

function optionOf(call: readonly string[] | undefined, name: string): string | undefined {
  const at = call?.indexOf(name) ?? -1;
  return at < 0 ? undefined : call?.[at + 1];
}

describe('azureCli', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('sets explicitly what az would guess: location, generation, security type, and subscription', () => {
    const { choices, facts } = clone(newGallery('fresh', {}, 'rg-new'));
    const calls = callsOf(azureCli(createVersions(choices, facts)));
    assert.deepEqual(
      calls.map(call =>
        call
          .slice(0, 3)
          .filter(word => !word.startsWith('-'))
          .join(' '),
      ),
      [
        'group create',
        'sig create',
        'sig image-definition create',
        'sig image-version create',
        'sig image-version show',
      ],
    );
    for (const call of calls.slice(0, 4)) assert.equal(optionOf(call, '--location'), 'westeurope');
    for (const call of calls) assert.equal(optionOf(call, '--subscription'), galleryPath.split('/')[2]);
    assert.equal(optionOf(calls[2], '--hyper-v-generation'), 'V2');
    assert.equal(optionOf(calls[2], '--features'), 'SecurityType=TrustedLaunchSupported');
    assert.equal(optionOf(calls[3], '--managed-image'), imagePath);
    const at = calls[3]?.indexOf('--target-regions') ?? 0;
    assert.deepEqual(calls[3]?.slice(at + 1, at + 3), ['westeurope=2=standard_zrs', 'northeurope=1=standard_lrs']);
  });

  it('sets the security type that Azure would add if the plan leaves it open', () => {
    const change = (over: object): Change => ({
      kind: 'createDefinition',
      target: definitionPath,
      spec: definitionSpec({ features: [], ...over }),
    });
    const features = (over: object) => optionOf(callsOf(azureCli(planOf(change(over))))[0], '--features');
    assert.equal(features({}), 'SecurityType=TrustedLaunchSupported');
    assert.equal(features({ hyperVGeneration: 'V1' }), undefined);
  });

  it('waits for each version in its command if something else follows', () => {
    const versions = [versionChange('1.0.0'), versionChange('1.0.1')];
    const waits = (...changes: Change[]) =>
      callsOf(azureCli(planOf(...changes))).some(call => call.includes('--no-wait'));
    const deletion: Change = { kind: 'deleteManagedImage', target: imagePath };
    assert.deepEqual(
      [waits(...versions), waits(deletion, ...versions), waits(...versions, deletion)],
      [true, true, false],
    );
  });

  it('waits for a single version in its command, and for several after starting them all', () => {
    const one = callsOf(azureCli(planOf(versionChange('1.0.0'))));
    assert.ok(!one[0]?.includes('--no-wait'));
    assert.equal(one.length, 2);
    const two = callsOf(azureCli(planOf(versionChange('1.0.0'), versionChange('1.0.1'))));
    assert.ok(two[0]?.includes('--no-wait') && two[1]?.includes('--no-wait'));
    assert.deepEqual(
      two.slice(2, 4).map(call => [call[2], optionOf(call, '--gallery-image-version')]),
      [
        ['wait', '1.0.0'],
        ['wait', '1.0.1'],
      ],
    );
  });

  it('waits for each version that something else in the plan follows, such as the deletion of its source', () => {
    const deletion: Change = { kind: 'deleteManagedImage', target: imagePath };
    for (const changes of [
      [versionChange('1.0.0'), versionChange('1.0.1'), deletion],
      [versionChange('1.0.0'), deletion, versionChange('1.0.1')],
    ]) {
      const calls = callsOf(azureCli(planOf(...changes)));
      assert.ok(!calls.flat().includes('--no-wait'));
      assert.deepEqual(
        calls.map(call => call.slice(0, 3).join(' ')).filter(call => / (create|delete|wait)\b/.test(call)).length,
        3,
      );
    }
  });

  it('takes snapshots with the numbers of their data disks, and none for an OS disk alone', () => {
    const snapshot = (name: string): string => imagePath.replace(/images\/.*/, `snapshots/${name}`);
    const dataDisks = [
      { id: snapshot('b'), lun: 3 },
      { id: snapshot('c'), lun: 0 },
    ];
    const options = (disks: typeof dataDisks): Record<string, string> => {
      const source = { kind: 'disks', osDisk: { id: snapshot('a') }, dataDisks: disks } as const;
      return optionsOf(callsOf(azureCli(planOf(versionChange('1.0.0', { source }))))[0]);
    };
    const both = options(dataDisks);
    assert.equal(both['os-snapshot'], snapshot('a'));
    assert.equal(both['data-snapshots'], `${snapshot('b')} ${snapshot('c')}`);
    assert.equal(both['data-snapshot-luns'], '3 0');
    const { 'data-snapshots': ids, 'data-snapshot-luns': luns, ...rest } = both;
    assert.deepEqual(options([]), rest);
    assert.ok(ids && luns);
  });

  it('requests a token for the tenant of a source when the script runs', () => {
    const script = azureCli(planOf(versionChange('1.0.0', { sourceTenantId: 'their-tenant' })));
    assert.match(
      script,
      /=Bearer \$\(az account get-access-token --tenant their-tenant --query accessToken --output tsv\)"/,
    );
  });

  it('sends new features of a definition with what Azure requires to be repeated, and nothing else', () => {
    const [, show, rest] = callsOf(azureCli(planOf(everyKind.updateDefinition)));
    assert.equal(optionOf(show, '--query'), '{osType:osType, osState:osState, identifier:identifier}');
    assert.deepEqual(Object.keys(optionsOf(rest)), ['method', 'url', 'body', 'output']);
    assert.equal(optionOf(rest, '--method'), 'patch');
  });

  it('changes what lab accounts and lab plans have by the generic commands for resources', () => {
    const classic = (kind: Change['kind']): string[][] =>
      callsOf(azureCli(planOf(...everyChange.filter(one => one.kind === kind && one.target.includes('labaccounts')))));
    const summary = (calls: string[][]): unknown[] =>
      calls.map(call => {
        const { ids, 'api-version': version, interval, timeout, ...rest } = optionsOf(call);
        assert.match(ids ?? '', /^\/subscriptions\/.*\/labaccounts\/classic\/shared/);
        assert.equal(version, '2019-01-01-preview');
        assert.equal(interval === undefined, timeout === undefined);
        return [call[1], rest];
      });
    assert.deepEqual(summary(classic('setLabImage')), [
      ['update', { set: 'properties.EnableState=Disabled', output: 'none' }],
      ['wait', { updated: '' }],
    ]);
    assert.deepEqual(summary(classic('detachGallery')), [
      ['delete', { output: 'none' }],
      ['wait', { deleted: '' }],
    ]);
    const [detach, ...more] = callsOf(azureCli(planOf(everyKind.detachGallery)));
    assert.deepEqual([detach?.slice(0, 2), more], [['resource', 'update'], []]);
    assert.equal(optionOf(detach, '--remove'), 'properties.sharedGalleryId');
  });

  it('uses az rest for settings that az has no options for', () => {
    const unsupported: Partial<VersionSpec>[] = [
      { targetRegions: [region('westeurope', 1, 'PremiumV2_LRS')] },
      { targetRegions: [{ ...region('westeurope'), excludeFromLatest: false }] },
      { tags: { '--output': 'x' } },
      { tags: { file: '@/etc/passwd' } },
    ];
    for (const over of unsupported) {
      const [rest, wait] = callsOf(azureCli(planOf(versionChange('1.0.0', over))));
      assert.equal(rest?.[0], 'rest');
      assert.deepEqual(wait?.slice(0, 2), ['resource', 'wait']);
      const body = JSON.parse(optionOf(rest, '--body') ?? '') as { location: string; tags?: object };
      assert.equal(body.location, 'westeurope');
      assert.deepEqual(body.tags, over.tags);
    }
  });

  it('removes regions by their indexes at run time, last first', () => {
    const change: Change = {
      kind: 'updateVersion',
      target: `${definitionPath}/versions/1.0.0`,
      spec: { removeRegions: ['northeurope', 'westeurope', 'eastus'] },
    };
    const [, update] = callsOf(azureCli(planOf(change)));
    const places = update?.flatMap((word, at) => (word === '--remove' ? [update.slice(at + 1, at + 3)] : []));
    assert.deepEqual(places, [
      ['publishingProfile.targetRegions', '1'],
      ['publishingProfile.targetRegions', '0'],
    ]);
    assert.equal(optionOf(update, '--allow-replicated-location-deletion'), 'true');
  });

  it('protects a version from deletion with all its safety flags, as Run does', () => {
    const change: Change = {
      kind: 'updateVersion',
      target: `${definitionPath}/versions/1.0.0`,
      spec: { blockDeletionBeforeEndOfLife: true, other: { properties: { safetyProfile: { futureFlag: true } } } },
    };
    const [show, rest] = callsOf(azureCli(planOf(change)));
    assert.equal(optionOf(show, '--query'), 'safetyProfile.allowDeletionOfReplicatedLocations == `true`');
    // The `az` of this test prints something else than the flag.
    const body = (optionOf(rest, '--body') ?? '').replace(/(?<="allowDeletionOfReplicatedLocations":)[^}]*/, 'true');
    assert.deepEqual(JSON.parse(body), {
      properties: {
        safetyProfile: {
          futureFlag: true,
          blockDeletionBeforeEndOfLife: true,
          allowDeletionOfReplicatedLocations: true,
        },
        storageProfile: {},
      },
    });
  });

  it('deletes a managed image', () => {
    const [call] = callsOf(azureCli(planOf({ kind: 'deleteManagedImage', target: imagePath })));
    assert.deepEqual(call?.slice(0, 2), ['image', 'delete']);
    assert.equal(optionOf(call, '--name'), 'ubuntu-master');
  });

  it('passes any description and tag to az unchanged, without executing them', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...Array.from('\'"`$()\\;&|#\n -@=x')),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(hostile, hostile, (text, value) => {
        const plan = planOf({
          kind: 'createGallery',
          target: galleryPath,
          spec: { location: 'westeurope', description: text, tags: { note: value } },
        });
        const [call] = callsOf(azureCli({ ...plan, title: text }));
        assert.ok(call);
        if (call[0] === 'rest') {
          const body = JSON.parse(optionOf(call, '--body') ?? '') as { tags: object; properties: object };
          assert.deepEqual([body.tags, body.properties], [{ note: value }, { description: text }]);
        } else {
          const joined = call.find(word => word.startsWith('--description='))?.slice('--description='.length);
          assert.equal(joined ?? optionOf(call, '--description'), text);
          assert.equal(optionOf(call, '--tags'), `note=${value}`);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is listed among the exporters with its language', () => {
    const { choices, facts } = clone({ definition: newDefinition() });
    const plan = createVersions(choices, facts);
    const row = exporters.find(one => one.id === 'azureCli');
    assert.equal(row?.languageId, 'shellscript');
    assert.match(row.export(plan), /^#!\/usr\/bin\/env bash\n# Clone ubuntu-master to golden\\fresh\\1\.0\.1\n/);
  });
});
