import { createSampleAzure, type SampleAzure, type SampleAzureOptions } from '../../src/simulator/entry';
import type { Exchange } from './openApi';

/** Sends requests to Sample Azure in process, with a manual clock and a token of its first tenant, and records them. */
export class SampleDriver {
  readonly sample: SampleAzure;
  readonly exchanges: Exchange[] = [];

  constructor(options: SampleAzureOptions = {}) {
    this.sample = createSampleAzure({ clock: 'hand', ...options });
  }

  get subscription(): string {
    return `/subscriptions/${this.sample.subscriptions[0]?.id ?? ''}`;
  }

  /** @param url path and query; without an api-version, 2024-03-03 */
  async ask(method: string, url: string, body?: unknown, tenant = this.sample.tenants[0]?.id ?? ''): Promise<Exchange> {
    const whole = `https://management.azure.com${url}${url.includes('?') ? '&' : '?'}`;
    const request = {
      method,
      url: url.includes('api-version=') ? whole.slice(0, -1) : `${whole}api-version=2024-03-03`,
      headers: { authorization: `Bearer ${this.sample.tokenFor(tenant)}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    const answer = await this.sample.handle(request);
    const exchange = {
      method,
      url: request.url,
      status: answer.status,
      headers: answer.headers,
      request: body,
      response: answer.body === undefined ? undefined : (JSON.parse(answer.body) as unknown),
    };
    this.exchanges.push(exchange);
    return exchange;
  }
}
