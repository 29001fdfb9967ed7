import type { SampleAzure } from '../entry';
import { readFaults } from '../fault/readFaults';
import type { ArmRequest, ArmResponse } from '../http/http';

/**
 * The admin API for tests: `GET /_sample/requests` (the log), `GET /_sample/state`, `POST /_sample/faults` (replaces
 * them), `POST /_sample/advance` with `{"ms": …}`. Undefined for any other path.
 */
export function adminResponse(sample: SampleAzure, request: ArmRequest): ArmResponse | undefined {
  const { pathname } = new URL(request.url);
  try {
    switch (`${request.method} ${pathname}`) {
      case 'GET /_sample/requests':
        return json(200, sample.world.requests);
      case 'GET /_sample/state':
        return json(200, { now: sample.clock.now(), world: sample.world });
      case 'POST /_sample/faults':
        sample.world.faults = readFaults(request.body ?? '');
        return json(200, sample.world.faults);
      case 'POST /_sample/advance': {
        const { ms } = JSON.parse(request.body ?? '{}') as { ms?: unknown };
        if (typeof ms !== 'number' || ms < 0) throw new Error("'ms' must be a number of simulated milliseconds.");
        sample.advance(ms);
        return json(200, { now: sample.clock.now() });
      }
      default:
        return undefined;
    }
  } catch (error) {
    return json(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function json(status: number, body: unknown): ArmResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
