import { Arm, type ArmOptions } from '../../../src/simulator/arm';
import type { ArmResponse } from '../../../src/simulator/http/http';
import { handClock, type HandClock } from '../../../src/simulator/world/clock';
import type { StoredResource } from '../../../src/simulator/world/storedResource';
import { World, type WorldState } from '../../../src/simulator/world/world';

export const tenant = '11111111-1111-4111-8111-111111111111';
export const otherTenant = '22222222-2222-4222-8222-222222222222';
export const subscription = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
export const foreignSubscription = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
export const group = `/subscriptions/${subscription}/resourceGroups/rg`;
export const compute = `${group}/providers/Microsoft.Compute`;
export const gallery = `${compute}/galleries/g`;
export const definition = `${gallery}/images/d`;
export const version = `${definition}/versions/1.0.0`;
export const image = `${compute}/images/img`;

export interface Reply extends ArmResponse {
  json: Record<string, unknown>;
}

/** A separate ARM for one test, with a subscription, a resource group, a managed image and a manual clock. */
export class SampleArm {
  readonly world: World;
  readonly clock: HandClock;
  readonly arm: Arm;
  apiVersion = '2024-03-03';
  token = tokenFor(tenant);

  constructor(options: ArmOptions = {}, saved?: WorldState, clock = handClock(Date.UTC(2026, 2, 2, 9))) {
    this.clock = clock;
    this.world = saved ? World.fromJSON(saved) : new World();
    this.arm = new Arm(this.world, this.clock, options);
    if (saved) return;
    this.world.tenants = [
      { id: tenant, name: 'Contoso', domain: 'contoso.example' },
      { id: otherTenant, name: 'Fabrikam', domain: 'fabrikam.example' },
    ];
    this.world.subscriptions = [
      { id: subscription, name: 'Images', tenantId: tenant, state: 'Enabled' },
      { id: foreignSubscription, name: 'Foreign', tenantId: otherTenant, state: 'Enabled' },
    ];
    this.world.put(resourceGroup('rg'));
    this.world.put(managedImage('img'));
  }

  send(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Reply {
    const full = /api-version=/.test(url)
      ? url
      : `${url}${url.includes('?') ? '&' : '?'}api-version=${this.apiVersion}`;
    const request = { method, url: full, headers: { authorization: `Bearer ${this.token}`, ...headers } };
    const answer = this.arm.handle(body === undefined ? request : { ...request, body: JSON.stringify(body) });
    return { ...answer, json: (answer.body ? JSON.parse(answer.body) : {}) as Reply['json'] };
  }

  get(url: string): Reply {
    return this.send('GET', url);
  }

  /** Sends a change and, if it was accepted, lets time pass until its operation has ended. */
  done(method: string, url: string, body?: unknown): Reply {
    const answer = this.send(method, url, body);
    if (answer.status < 300 && answer.headers['azure-asyncoperation']) {
      const last = [...this.world.operations.values()].at(-1);
      this.clock.advance(Math.max(0, (last?.end ?? 0) - this.clock.now()));
    }
    return answer;
  }

  withDefinition(properties: Record<string, unknown> = {}): this {
    this.done('PUT', gallery, { location: 'eastus' });
    this.done('PUT', definition, { location: 'eastus', properties: { ...linux, ...properties } });
    return this;
  }

  withVersion(body: Record<string, unknown> = versionBody()): this {
    this.withDefinition();
    this.done('PUT', version, body);
    return this;
  }
}

export const linux = {
  osType: 'Linux',
  osState: 'Generalized',
  hyperVGeneration: 'V1',
  identifier: { publisher: 'p', offer: 'o', sku: 's' },
};

export function versionBody(
  targetRegions: unknown[] = [{ name: 'eastus' }],
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    location: 'eastus',
    properties: { publishingProfile: { targetRegions, ...more }, storageProfile: { source: { id: image } } },
  };
}

function resourceGroup(name: string): StoredResource {
  return {
    id: `/subscriptions/${subscription}/resourceGroups/${name}`,
    name,
    type: 'Microsoft.Resources/resourceGroups',
    location: 'eastus',
    properties: { provisioningState: 'Succeeded' },
  };
}

export function managedImage(
  name: string,
  osDisk: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): StoredResource {
  return {
    id: `${compute}/images/${name}`,
    name,
    type: 'Microsoft.Compute/images',
    location: 'eastus',
    properties: {
      hyperVGeneration: 'V1',
      provisioningState: 'Succeeded',
      storageProfile: {
        osDisk: { osType: 'Linux', osState: 'Generalized', diskSizeGB: 30, ...osDisk },
        dataDisks: [{ lun: 0, diskSizeGB: 10 }],
      },
      ...more,
    },
  };
}

export function tokenFor(tid: string, more: Record<string, unknown> = {}): string {
  const claims = { tid, exp: 4_000_000_000, oid: 'o-1', upn: 'ana@contoso.example', ...more };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}

/** The body of a PUT that does not touch the source. */
export function update(targetRegions: unknown[], safetyProfile: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    location: 'eastus',
    properties: { publishingProfile: { targetRegions }, safetyProfile, storageProfile: {} },
  };
}

export function properties(answer: { json: unknown }): Record<string, unknown> {
  return (answer.json as { properties: Record<string, unknown> }).properties;
}

/** Status and code of a refusal. */
export function code(answer: { status: number; json: unknown }): string {
  return `${answer.status} ${(answer.json as { error: { code: string } }).error.code}`;
}

export function message(answer: { json: unknown }): string {
  return (answer.json as { error: { message: string } }).error.message;
}
