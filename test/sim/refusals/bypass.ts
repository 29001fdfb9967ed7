import type { AzureWriter, Connection, Submission } from '../../../src/azure/ports';
import { createWriter } from '../../../src/azure/writer';
import { AzureError, toFailure, type Failure } from '../../../src/domain/errors/failure';
import type { Plan } from '../../../src/domain/plan/plan';
import { Arm } from '../../../src/simulator/arm';
import { sampleHttpClient } from '../../../src/simulator/http/httpClient';
import { handClock, type HandClock } from '../../../src/simulator/world/clock';
import type { World } from '../../../src/simulator/world/world';
import { now } from '../../unit/domain/cloneWorld';
import { tokenFor } from '../arm/sampleArm';

/**
 * Sends every change of a plan like Run, ignoring its notices. Resolves with the first refusal, or with undefined if
 * there is none.
 */
export async function bypass(plan: Plan, world: World): Promise<Failure | undefined> {
  const clock = handClock(now);
  return sendAll(plan, writerOn(world, clock), ms => clock.advance(ms));
}

/** The same with a writer on any Azure with a manual clock. */
export async function sendAll(
  plan: Plan,
  writer: AzureWriter,
  advance: (ms: number) => void,
): Promise<Failure | undefined> {
  const started: Submission[] = [];
  try {
    for (const change of plan.changes) {
      const submission = await writer.submit(change, { secret: 'Very-secret-1' });
      if (change.kind === 'createVersion') started.push(submission);
      else await finish(submission, advance);
    }
    for (const submission of started) await finish(submission, advance);
    return undefined;
  } catch (error) {
    return toFailure(error);
  }
}

function writerOn(world: World, clock: HandClock): AzureWriter {
  const arm = new Arm(world, clock, { throttle: false });
  const tenant = world.subscriptions[0]?.tenantId ?? '';
  const resourceManager = 'https://management.azure.com';
  const connection: Connection = {
    credential: { getToken: async () => ({ token: tokenFor(tenant), expiresOnTimestamp: 4_000_000_000_000 }) },
    resourceManager,
    scopes: [`${resourceManager}/.default`],
    httpClient: sampleHttpClient(async request => arm.handle(request), clock),
  };
  return createWriter({ subscriptions: () => [], connectionOf: () => connection, tenants: () => [] });
}

async function finish(submission: Submission, advance: (ms: number) => void): Promise<void> {
  for (let polls = 0; polls < 1000; polls += 1) {
    const found = await submission.poll();
    if ('failure' in found) throw new AzureError(found.failure);
    if (found.state === 'done') return;
    advance(60_000);
  }
  throw new Error('The operation does not complete.');
}
