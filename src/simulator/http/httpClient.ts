import type { HttpClient, HttpHeaders, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { SimClock } from '../world/clock';
import type { ArmRequest, ArmResponse } from './http';

/** An `HttpClient` for the SDK's `httpClient` option that calls Sample Azure in process. */
export function sampleHttpClient(handle: (request: ArmRequest) => Promise<ArmResponse>, clock: SimClock): HttpClient {
  return {
    async sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
      throwIfAborted(request);
      const answer = await handle({
        method: request.method,
        url: request.url,
        headers: request.headers.toJSON(),
        ...bodyOf(request),
      });
      if (answer.delayMs !== undefined) await pause(request, clock, answer.delayMs);
      throwIfAborted(request);
      if (answer.fault === 'drop') throw new BrokenResponse('socket hang up', 'ECONNRESET', request);
      if (answer.fault === 'truncate') {
        throw new BrokenResponse('Error reading response as text: aborted', 'PARSE_ERROR', request);
      }
      return {
        request,
        status: answer.status,
        headers: new Headers(answer.headers),
        bodyAsText: answer.body ?? '',
      };
    },
  };
}

function bodyOf({ body }: PipelineRequest): { body?: string } {
  if (body === undefined || body === null) return {};
  if (typeof body === 'string') return { body };
  if (body instanceof Uint8Array) return { body: new TextDecoder().decode(body) };
  throw new TypeError('Sample Azure reads text bodies only.');
}

async function pause(request: PipelineRequest, clock: SimClock, realMs: number): Promise<void> {
  const stop = new AbortController();
  const abort = (): void => stop.abort(aborted());
  request.abortSignal?.addEventListener('abort', abort);
  try {
    await clock.sleep(realMs * clock.speed, stop.signal);
  } finally {
    request.abortSignal?.removeEventListener('abort', abort);
  }
}

function throwIfAborted(request: PipelineRequest): void {
  if (request.abortSignal?.aborted) throw aborted();
}

function aborted(): Error {
  const error = new Error('The operation was aborted.');
  error.name = 'AbortError';
  return error;
}

/**
 * Mimics the error of the SDK's own client for a missing or truncated response, which callers recognize by `name` and
 * `code`.
 */
class BrokenResponse extends Error {
  override readonly name = 'RestError';

  constructor(
    message: string,
    readonly code: string,
    readonly request: PipelineRequest,
  ) {
    super(message);
  }
}

class Headers implements HttpHeaders {
  private readonly values = new Map<string, { name: string; value: string }>();

  constructor(values: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(values)) this.set(name, value);
  }

  get(name: string): string | undefined {
    return this.values.get(name.toLowerCase())?.value;
  }

  has(name: string): boolean {
    return this.values.has(name.toLowerCase());
  }

  set(name: string, value: string | number | boolean): void {
    this.values.set(name.toLowerCase(), { name, value: String(value).trim() });
  }

  delete(name: string): void {
    this.values.delete(name.toLowerCase());
  }

  toJSON({ preserveCase = false }: { preserveCase?: boolean } = {}): Record<string, string> {
    return Object.fromEntries([...this.values].map(([key, { name, value }]) => [preserveCase ? name : key, value]));
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const [key, { value }] of this.values) yield [key, value];
  }
}
