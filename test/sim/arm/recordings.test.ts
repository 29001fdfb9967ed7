import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { Arm } from '../../../src/simulator/arm';
import { handClock } from '../../../src/simulator/world/clock';
import type { ArmResponse } from '../../../src/simulator/http/http';
import { World } from '../../../src/simulator/world/world';
import type { StoredResource } from '../../../src/simulator/world/storedResource';
import { tokenFor } from './sampleArm';

interface Recorded {
  method: string;
  url: string;
  status: number;
  headers: Record<string, string>;
  request: unknown;
  response: unknown;
}

const folder = '../shared/specs/recordings';
const nobody = '00000000-0000-0000-0000-000000000000';
const tenant = '11111111-1111-4111-8111-111111111111';

/** What is not asked, because Sample Azure does not do it: work on machines, and the consumer's side of sharing. */
const notAsked = [
  /\/virtualMachines\//,
  /\/(disks|snapshots|virtualMachineScaleSets|diskEncryptionSets)\//,
  /DiskOperations/,
  /\/(shared|community)Galleries\//,
];

/**
 * Header names that are compared. The recorder stripped others (`Retry-After`, request ids, some rate limits); what the
 * front door counts has had three forms over the years, so only whether Compute counted is looked at.
 */
const compared = ['azure-asyncoperation', 'location', 'x-ms-ratelimit-remaining-resource', 'x-ms-failure-cause'];

/** Members that differ on purpose, and why. */
const differences: Readonly<Record<string, { members: readonly string[]; because: string }>> = {
  test_sig_image_version_cross_tenant: {
    members: ['safetyProfile', 'architecture'],
    because: 'recorded with api-versions of 2020, which did not have them; Sample Azure answers them always',
  },
  test_vm_usage: {
    members: ['currentValue'],
    because: 'the recorded subscription had galleries and machines of its own',
  },
};

describe('recorded traffic of the live service', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.json')) : [];
  if (files.length === 0)
    it('is not here: skipped', function () {
      this.skip();
    });
  for (const file of files) {
    it(`is answered alike: ${file.replace('.json', '')}`, () => {
      const recorded = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Recorded[];
      const replay = new Replay(recorded);
      let asked = 0;
      for (const one of recorded) {
        if (notAsked.some(pattern => pattern.test(one.url.split('?')[0] ?? ''))) continue;
        if (one.url.includes('/locations/') && one.url.includes('/operations/')) continue;
        asked += 1;
        const where = `${one.method} ${one.url.slice(28, 260)}`;
        const answer = replay.ask(one);
        assert.equal(answer.status, one.status, `${where}\n${answer.body ?? ''}`);
        for (const name of compared) assert.equal(name in answer.headers, name in one.headers, `${name} of ${where}`);
        const { members = [] } = differences[file.replace('.json', '')] ?? {};
        assert.deepEqual(
          shape(answer.body ? JSON.parse(answer.body) : null, members),
          shape(one.response ?? null, members),
          where,
        );
      }
      assert.ok(asked > 0);
    });
  }
});

/** Asks Sample Azure what was recorded, in a world that has what the recording takes for granted. */
class Replay {
  readonly world = new World();
  readonly clock = handClock(Date.UTC(2026, 0, 1));
  readonly arm = new Arm(this.world, this.clock, { throttle: false });
  readonly polls = new Map<string, string>();
  readonly #location: string;
  readonly #generalized: boolean;

  constructor(recorded: Recorded[]) {
    this.world.subscriptions = [{ id: nobody, name: 'Recorded', tenantId: tenant, state: 'Enabled' }];
    this.#location = /"location": ?"(\w+)"/.exec(JSON.stringify(recorded))?.[1] ?? '';
    this.#generalized = recorded.some(one => one.url.includes('/generalize'));
    for (const one of recorded) this.#assume(one);
    this.#assumeDisks(recorded);
  }

  ask(one: Recorded): ArmResponse {
    const isPoll = /capsOperations/.test(one.url);
    const state = (one.response as { status?: string } | null)?.status;
    if (isPoll && state !== 'InProgress') this.#finish();
    if (!isPoll && one.method === 'GET') this.#finish();
    const id = /capsOperations\/([^?]+(\?monitor=true)?)/.exec(one.url)?.[1] ?? '';
    const url = isPoll ? (this.polls.get(id) ?? one.url) : one.url;
    const answer = this.arm.handle({
      method: one.method,
      url,
      headers: { authorization: `Bearer ${tokenFor(tenant)}` },
      ...(one.request !== null && one.request !== undefined && { body: JSON.stringify(one.request) }),
    });
    const theirs = /capsOperations\/([^?]+)/.exec(one.headers['azure-asyncoperation'] ?? '')?.[1];
    const ours = answer.headers['azure-asyncoperation'];
    if (theirs !== undefined && ours !== undefined) {
      this.polls.set(theirs, ours);
      this.polls.set(`${theirs}?monitor=true`, answer.headers['location'] ?? '');
    }
    return answer;
  }

  #finish(): void {
    const ends = [...this.world.operations.values()].map(operation => operation.end);
    this.clock.advance(Math.max(0, ...ends.map(end => end - this.clock.now())) + 30_000);
  }

  /** Resource groups, and resources that were made or read in ways not asked here. */
  #assume(one: Recorded): void {
    const group = /\/resourceGroups\/([^/?]+)/.exec(one.url)?.[1];
    if (group !== undefined)
      this.#put(`/subscriptions/${nobody}/resourceGroups/${group}`, 'Microsoft.Resources/resourceGroups', {});
    if (!/virtualMachines\/[^/?]+\?/.test(one.url) || one.method !== 'GET') return;
    const machine = one.response as StoredResource;
    const instanceView = { statuses: [{ code: this.#generalized ? 'OSState/generalized' : 'OSState/running' }] };
    this.world.put({ ...machine, properties: { ...machine.properties, instanceView } });
  }

  /** Disks and snapshots a version is made from, as large as the version says in the end. */
  #assumeDisks(recorded: Recorded[]): void {
    const found = JSON.stringify(recorded).matchAll(
      /"sizeInGB":(\d+),"hostCaching":"\w+","source":\{"id":"([^"]+\/(snapshots|disks)\/[^"]+)"/g,
    );
    for (const [id] of JSON.stringify(recorded).matchAll(/\/subscriptions\/[^"]+\/disks\/[^"]+(?=")/g)) {
      const isOs = /disk1_|osdisk/i.test(id);
      this.#put(id, 'Microsoft.Compute/disks', { diskSizeGB: isOs ? 30 : 10 }, { sku: { name: 'Premium_LRS' } });
    }
    for (const [, size, id = '', kind = ''] of found)
      this.#put(id, `Microsoft.Compute/${kind}`, { diskSizeGB: Number(size) });
  }

  #put(id: string, type: string, properties: Record<string, unknown>, more: Partial<StoredResource> = {}): void {
    if (this.world.get(id)) return;
    this.world.put({ id, name: id.split('/').at(-1) ?? '', type, location: this.#location, properties, ...more });
  }
}

/** What is compared of a body: its members and plain values, but not what is different each time. */
function shape(value: unknown, without: readonly string[]): unknown {
  if (Array.isArray(value)) return value.filter(isCompared).map(item => shape(item, without));
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => !without.includes(name));
  return Object.fromEntries(members.map(([name, member]) => [name, shape(member, without)]));
}

/** Of usage rows only those of galleries are compared: Sample Azure has no other services, and few machine sizes. */
function isCompared(item: unknown): boolean {
  const row = item as { unit?: string; name?: { value?: string } } | null;
  return row?.unit === undefined || row.name?.value?.startsWith('Gallery') === true;
}

function text(value: string): string {
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return 'a time';
  if (/^\/subscriptions\//.test(value))
    return value.toLowerCase().replace(/\/resourcegroups\/[^/]+/, '/resourcegroups/…');
  return value
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'a guid')
    .replace(/^a guid-[A-Z_\d]+$/, 'a unique name');
}
