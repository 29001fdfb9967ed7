import { Arm } from '../../../src/simulator/arm';
import type { ArmResponse } from '../../../src/simulator/http/http';
import { handClock } from '../../../src/simulator/world/clock';
import { World } from '../../../src/simulator/world/world';
import { tokenFor } from '../arm/sampleArm';
import { Comparison, type Difference } from './compare';
import { presuppose, presupposeMachine } from './presuppose';
import { subscriptionId, type Recorded, type Recording } from './recording';

const tenant = '2f4a9838-26b7-47ee-be60-ccc1fdec5953';

/** What Azure decides by, and clients read: where to poll, the rate limits, and who refused. */
const compared = ['azure-asyncoperation', 'location', 'x-ms-ratelimit-remaining-resource', 'x-ms-failure-cause'];

/** Replays a recording against Sample Azure, in a world that has what the recording presupposes. */
export class Replay {
  readonly #world = new World();
  readonly #clock = handClock(Date.UTC(2026, 0, 1));
  readonly #arm = new Arm(this.#world, this.#clock, { throttle: false });
  readonly #comparison = new Comparison();
  /** Sample Azure's poll URLs, by themselves without the signature. */
  readonly #polls = new Map<string, string>();

  constructor(private readonly recording: Recording) {
    this.#world.subscriptions = [{ id: subscriptionId, name: 'Recorded', tenantId: tenant, state: 'Enabled' }];
    presuppose(this.#world, recording);
    for (const recorded of recording.requests) presupposeMachine(this.#world, recorded);
  }

  /** Sends each request, and compares the answers. */
  *run(): Generator<{ recorded: Recorded; answer: ArmResponse; differences: Difference[] }> {
    for (const recorded of this.recording.requests) {
      const answer = this.#send(recorded);
      yield { recorded, answer, differences: this.#comparison.differences(azureOf(recorded), sampleOf(answer)) };
    }
  }

  #send(recorded: Recorded): ArmResponse {
    const { method, url, request, response } = recorded;
    const isWorking = (response as { status?: string } | null | undefined)?.status === 'InProgress';
    if (method === 'GET' && !isWorking) this.#finish();
    presupposeMachine(this.#world, JSON.parse(this.#comparison.translated(JSON.stringify(recorded))) as Recorded);
    const answer = this.#arm.handle({
      method,
      url: this.#ours(url),
      headers: { authorization: `Bearer ${tokenFor(tenant)}` },
      ...(request !== null && request !== undefined && { body: JSON.stringify(request) }),
    });
    for (const name of ['azure-asyncoperation', 'location']) {
      const poll = answer.headers[name];
      if (poll !== undefined) this.#polls.set(unsigned(poll), poll);
    }
    return answer;
  }

  /** The recorded URL with Sample Azure's GUIDs, and with its signature if it is to be polled. */
  #ours(url: string): string {
    const translated = this.#comparison.translated(url);
    return this.#polls.get(unsigned(translated)) ?? translated;
  }

  #finish(): void {
    const ends = [...this.#world.operations.values()].map(operation => operation.end);
    this.#clock.advance(Math.max(0, ...ends.map(end => end - this.#clock.now())) + 30_000);
  }
}

function azureOf({ status, headers, response }: Recorded): unknown {
  return { status, headers: comparable(headers), body: response ?? undefined };
}

function sampleOf({ status, headers, body }: ArmResponse): unknown {
  return { status, headers: comparable(headers), body: body === undefined ? undefined : (JSON.parse(body) as unknown) };
}

/**
 * Of rate limits the policies are compared: their periods have changed over the years, and what remains depends on
 * others. Of poll URLs everything is but the signature, and the spelling of the region.
 */
function comparable(headers: Readonly<Record<string, string>>): Record<string, string | string[]> {
  const shown = Object.entries(headers).filter(([name]) => compared.includes(name));
  return Object.fromEntries(
    shown.map(([name, value]) => [name, name.startsWith('x-ms-ratelimit') ? policiesIn(value) : unsigned(value)]),
  );
}

function policiesIn(rateLimits: string): string[] {
  const names = rateLimits.split(',').map(one => one.replace(/(3Min|30Min|SubscriptionMaximum|Resource);\d+$/, ''));
  return [...new Set(names)];
}

function unsigned(url: string): string {
  return url.replaceAll(/&[tcsh]=[^&]*|p=[^&]*&/g, '').replace(/\/locations\/[^/]+/, place => place.toLowerCase());
}
