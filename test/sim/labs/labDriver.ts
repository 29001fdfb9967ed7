import type { SampleAzureOptions } from '../../../src/simulator/entry';
import type { StoredResource } from '../../../src/simulator/world/storedResource';
import { allProblems, isOpenApiHere, type Exchange } from '../../support/openApi';
import { SampleDriver } from '../../support/sampleDriver';

export const academy = '/subscriptions/9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68';
export const production = '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
export const development = '/subscriptions/5c0e9d47-82b6-4a1f-b3d9-7e64f0a8c215';
export const academyGroup = `${academy}/resourceGroups/rg-academy-images`;
export const labServices = `${academyGroup}/providers/Microsoft.LabServices`;
export const gallery = `${academyGroup}/providers/Microsoft.Compute/galleries/academy_images`;
export const springTerm = `${labServices}/labPlans/spring-term`;
export const summerSchool = `${labServices}/labPlans/summer-school`;
export const portTraining = `${production}/resourceGroups/rg-edge-prod/providers/Microsoft.LabServices/labPlans/port-training`;

export const minute = 60_000;

/** The part of the response JSON that these tests read. */
export interface Body {
  id: string;
  name: string;
  type: string;
  location: string;
  status: string;
  tags: Record<string, string>;
  error: { code: string; message: string };
  value: Body[];
  nextLink?: string;
  properties: Record<string, unknown>;
}

export interface Answer extends Exchange {
  body: Body;
}

/** Sends requests to the academy's Lab Services, and checks the exchanges against the OpenAPI. */
export class LabDriver extends SampleDriver {
  apiVersion = '2023-06-07';
  tenant: string;

  constructor(options: SampleAzureOptions = {}) {
    super(options);
    this.tenant = this.sample.tenants[1]?.id ?? '';
  }

  async send(method: string, url: string, body?: unknown): Promise<Answer> {
    const sign = url.includes('?') ? '&' : '?';
    const whole = url.includes('api-version=') ? url : `${url}${sign}api-version=${this.versionFor(url)}`;
    const exchange = await this.ask(method, whole.replace('https://management.azure.com', ''), body, this.tenant);
    return { ...exchange, body: exchange.response as Body };
  }

  async get(url: string): Promise<Body> {
    return (await this.send('GET', url)).body;
  }

  /** Sends a change, lets `ms` pass and returns the response to the change. */
  async done(method: string, url: string, body: unknown, ms: number): Promise<Answer> {
    const answer = await this.send(method, url, body);
    this.sample.advance(ms);
    return answer;
  }

  /** Changes properties of a stored resource. */
  change(id: string, properties: Record<string, unknown>): void {
    const stored = this.stored(id);
    this.sample.world.put({ ...stored, properties: { ...stored.properties, ...properties } });
  }

  stored(id: string): StoredResource {
    const found = this.sample.world.get(id);
    if (!found) throw new Error(`There is no ${id}.`);
    return found;
  }

  /** Violations of the OpenAPI in all exchanges so far. */
  async problems(): Promise<string[]> {
    return isOpenApiHere ? allProblems(this.exchanges) : [];
  }

  private versionFor(url: string): string {
    if (/\/Microsoft\.Authorization\//i.test(url)) return '2022-04-01';
    if (/\/Microsoft\.Compute\//i.test(url)) return '2024-03-03';
    return this.apiVersion;
  }
}

/** Status and code of a refusal. */
export function code({ status, body }: Answer): string {
  return `${status} ${body.error.code}`;
}
