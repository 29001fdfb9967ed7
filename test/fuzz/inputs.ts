import fc from 'fast-check';
import { AzureError } from '../../src/domain/errors/failure';
import { createSampleAzure } from '../../src/simulator/entry';
import { wizardsOver } from '../support/sampleServices';
import type { Finding, FuzzKind } from './fuzzKind';
import { edited, edits, oddBody, type Edit } from './inputs/oddBodies';
import { oddText } from './inputs/oddTexts';
import { readerSurfaces } from './inputs/readerSurfaces';
import { textSurfaces } from './inputs/textSurfaces';
import { valueSurfaces } from './inputs/valueSurfaces';
import { unclear } from './unclear';

/** A call that takes longer hangs as far as a user can tell. */
const longestMs = 1_000;
/** Enough for every page of the sample; more asks for ever. */
const mostRequests = 400;
/** A question to Azure takes many times as long as a call. */
const callsPerQuestion = 20;

/** Odd texts and values through every parser, rule, reader, message and schema, `runs` through each. */
export const inputs: FuzzKind = async (seed, runs, progress) => {
  const findings: Finding[] = [];
  const parameters = { seed: hashOf(seed), numRuns: runs };
  let [done, requests] = [0, 0];
  const note = <T>(surface: string, details: fc.RunDetails<T>): void => {
    done += details.numRuns;
    progress(done);
    if (!details.failed) return;
    const why = String(details.errorInstance).split('\n')[0] ?? '';
    const what = `${surface}(${fc.stringify(details.counterexample)}): ${why}`;
    findings.push({ rule: 'badInput', what: what.slice(0, 600), again: `--only inputs --seed ${seed} --runs ${runs}` });
  };
  for (const [surface, call] of Object.entries(textSurfaces)) {
    const property = fc.property(oddText, oddText, (one, other) =>
      judge(surface, () => call(one, other), `${one} ${other}`),
    );
    note(surface, fc.check(property, parameters));
  }
  const bodies = sampleBodies();
  for (const [surface, call] of Object.entries(valueSurfaces)) {
    const property = fc.property(oddBody(bodies), value => judge(surface, () => call(value), fc.stringify(value)));
    note(surface, fc.check(property, parameters));
  }
  const azure = oddAzure();
  for (const [surface, ask] of Object.entries(readerSurfaces)) {
    const property = fc.asyncProperty(edits, async all => {
      azure.edits = all;
      azure.requests = 0;
      try {
        await ask(azure.services);
      } catch (error) {
        if (!(error instanceof AzureError)) throw error;
        const why = unclear(error.failure.message);
        if (why !== undefined && !unclear(JSON.stringify(all))) throw new Error(`${why}: ${error.failure.message}`);
      } finally {
        requests += azure.requests;
      }
    });
    note(surface, await fc.check(property, { ...parameters, numRuns: Math.ceil(runs / callsPerQuestion) }));
  }
  return { figures: { runs: done, faults: done, deaths: 0, requests, violations: findings.length }, findings };
};

function judge(surface: string, call: () => unknown, given: string): void {
  const started = performance.now();
  const found = answerOf(call);
  const took = performance.now() - started;
  if (took > longestMs) throw new Error(`it takes ${Math.round(took)} ms`);
  if (typeof found !== 'string' || !/Problem$|^failureOf|^toAzureError$/.test(surface)) return;
  const why = unclear(found);
  // Not the letters of an escaped character.
  const own = given.replaceAll(/\\(u[0-9a-f]{4}|.)/g, (_, escaped: string) =>
    /^[bfnrtvu]/.test(escaped) ? ' ' : escaped,
  );
  if (why !== undefined && !unclear(own)) throw new Error(`a text ${why}: ${found}`);
}

/** An `AzureError` is what readers refuse a bad answer with. */
function answerOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof AzureError) return error.failure.message;
    throw error;
  }
}

/** Resources of every type as Azure has them, and files of the journal. */
function sampleBodies(): readonly unknown[] {
  const found = new Map<string, unknown>();
  for (const resource of createSampleAzure({ clock: 'hand' }).world.all()) found.set(resource.type, resource);
  const record = {
    id: 'a',
    environment: 'sample',
    plan: { kind: 'test', title: 'Test', notices: [], changes: [{ kind: 'deleteGallery', target: '/a' }] },
    steps: [{ state: 'failed', failure: { reason: 'other', code: 'A', message: 'B' } }],
    state: 'failed',
    startedAt: 0,
    acknowledged: false,
  };
  return [
    ...found.values(),
    { format: 2, record },
    { format: 1, record },
    { format: 1, owner: 'a', claim: 'b', beatAt: 0 },
    { error: { code: 'A', message: 'B', details: [{ code: 'C', message: 'D' }], innererror: {} } },
    { type: 'ready' },
    { versionId: '/a' },
    { regions: [], log: [] },
    { code: 'A', message: 'B', statusCode: 400, response: { headers: {} }, details: { error: {} } },
  ];
}

/** Sample Azure whose answers are edited. */
function oddAzure() {
  const sample = createSampleAzure({ clock: 'hand' });
  const azure = { edits: [] as readonly Edit[], requests: 0 };
  const httpClient: typeof sample.httpClient = {
    async sendRequest(request) {
      azure.requests += 1;
      if (azure.requests > mostRequests) throw new Error('It asks for ever.');
      const answer = await sample.httpClient.sendRequest(request);
      const body = JSON.parse(answer.bodyAsText === '' ? 'null' : (answer.bodyAsText ?? 'null')) as unknown;
      return { ...answer, bodyAsText: JSON.stringify(edited(body, azure.edits)) };
    },
  };
  return Object.assign(azure, wizardsOver({ ...sample, httpClient }));
}

function hashOf(seed: string): number {
  return Array.from(seed).reduce((hash, sign) => (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0, 7);
}
