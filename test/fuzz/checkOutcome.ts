import { armRequest } from '../../src/arm/armRequest';
import { explain } from '../../src/domain/errors/errorCatalogue';
import type { Change } from '../../src/domain/plan/plan';
import type { OperationRecord, Step } from '../../src/operations/journal/record';
import type { Baseline } from './baseline';
import type { FuzzCase, Violation } from './fuzzCase';
import type { FuzzDesk } from './fuzzDesk';
import { password } from './plans/fuzzPlan';
import { unclear } from './unclear';
import { acceptedWrites, stateOf, writeKey, type WorldState } from './worldState';

interface Outcome {
  readonly baseline: Baseline;
  readonly desk: FuzzDesk;
  readonly given: FuzzCase;
  readonly writtenBefore: ReadonlyMap<string, number>;
  readonly records: readonly OperationRecord[];
  readonly refusals: readonly string[];
}

/** What Azure holds is what the plan said, or what the operation reports; nothing was sent twice, and every text is clear. */
export function checkOutcome(outcome: Outcome): readonly Violation[] {
  const now = stateOf(outcome.desk.sample);
  return [
    ...sentTwice(outcome),
    ...changedBeside(outcome, now),
    ...outcome.records.flatMap(record => misreported(outcome, record, now)),
    ...ranTwice(outcome),
    ...unsaid(outcome),
    ...unclearTexts(outcome),
    ...kept(outcome),
  ];
}

function sentTwice({ baseline, desk, writtenBefore }: Outcome): Violation[] {
  return [...acceptedWrites(desk.sample)].flatMap(([key, times]) => {
    const sent = times - (writtenBefore.get(key) ?? 0);
    const failed = desk.failedWork().filter(({ request }) => request === key).length;
    const wanted = (baseline.accepted.get(key) ?? 0) + failed;
    return sent <= wanted ? [] : [{ rule: 'sentTwice', what: `Azure accepted ${sent} instead of ${wanted}: ${key}` }];
  });
}

/** Whether Azure accepted a change and failed to do it, which leaves a state that nobody planned. */
function failedInAzure({ desk }: Outcome, change: Change): boolean {
  const { method = '', path = '' } = armRequest(change) ?? {};
  return desk.failedWork().some(({ request }) => request === writeKey({ method, url: path }));
}

/** Nothing is in a state that the plan does not lead to. */
function changedBeside(outcome: Outcome, now: WorldState): Violation[] {
  const { before, states, after, plan } = outcome.baseline;
  const failedTargets = plan.changes.filter(change => failedInAzure(outcome, change)).map(({ target }) => target);
  const failedResources = outcome.desk.failedWork().flatMap(({ operations }) => operations.map(one => one.resource));
  const left = [...failedTargets, ...failedResources].map(root => `${root.toLowerCase()}/`);
  return [...new Set([...before.keys(), ...now.keys()])].flatMap(id => {
    const found = now.get(id) ?? '';
    if (found === (before.get(id) ?? '') || found === (after.get(id) ?? '')) return [];
    if (states.get(id)?.has(found)) return [];
    if (left.some(root => `${id}/`.startsWith(root))) return [];
    const what = found === '' ? 'is gone' : before.has(id) ? 'was changed' : 'was made';
    return [{ rule: 'lost', what: `${id} ${what}, which nobody planned: ${difference(after.get(id) ?? '', found)}` }];
  });
}

function difference(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at++;
  const part = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return `…${part(wanted)}… / …${part(found)}…`;
}

function misreported(outcome: Outcome, { plan, steps, state }: OperationRecord, now: WorldState): Violation[] {
  const { before, after } = outcome.baseline;
  const idsOf = (target: string): string[] => {
    const root = target.toLowerCase();
    return [...new Set([...before.keys(), ...after.keys(), ...now.keys()])].filter(id =>
      `${id}/`.startsWith(`${root}/`),
    );
  };
  const targets = plan.changes.map(({ target }) => target.toLowerCase());
  const found = plan.changes.flatMap((change, at): Violation[] => {
    const { kind, target } = change;
    const step = steps[at];
    if (!step) return [];
    const alone = targets.every((other, place) => place === at || !`${other}/`.startsWith(`${targets[at] ?? ''}/`));
    const ids = idsOf(target);
    const isAsPlanned = ids.every(id => now.get(id) === after.get(id));
    const isAsBefore = ids.every(id => now.get(id) === before.get(id));
    const about = `${kind} ${target.split('/').slice(-2).join('/')}`;
    if (step.state === 'done' && (alone || state === 'succeeded') && !isAsPlanned)
      return [{ rule: 'notDone', what: `${about} is reported done, and Azure has something else` }];
    if (!alone || isAsBefore || failedInAzure(outcome, change)) return [];
    if (step.state === 'skipped') return [{ rule: 'skippedButDone', what: `${about} is skipped, and Azure did it` }];
    if (step.state === 'failed' && !saysAccepted(step))
      return [
        { rule: 'failedButDone', what: `${about} is reported failed (${textsOf(step).join(' ')}), and Azure did it` },
      ];
    return [];
  });
  const none = steps.length === plan.changes.length ? [] : [{ rule: 'steps', what: 'steps and changes differ' }];
  return [...found, ...none];
}

function saysAccepted(step: Step): boolean {
  return textsOf(step).some(text => /accepted/i.test(text));
}

function textsOf({ failure, remark }: Step): string[] {
  return [failure?.message, remark].filter(text => text !== undefined);
}

/** Of several windows that start the same plan at once, one runs it. */
function ranTwice({ records, given, refusals, desk }: Outcome): Violation[] {
  if (desk.isSpoilt) return [];
  if (records.length > 1) return [{ rule: 'ranTwice', what: `${records.length} operations ran the same plan` }];
  if (records.length === 0 && (given.starters > 1 || refusals.length > 0))
    return [{ rule: 'nobodyRan', what: `no window ran the plan: ${refusals.join(' / ')}` }];
  return [];
}

/** What is in the journal is known, or said to be damaged, and a failure is said. */
function unsaid({ desk, records }: Outcome): Violation[] {
  const files = [...desk.folder.files.keys()].filter(name => name.endsWith('.json'));
  const silent = files.some(
    name => !records.some(({ id }) => name === `${id}.json`) && !desk.remarks.some(remark => remark.includes(name)),
  );
  const failed = records.flatMap(({ steps }) => steps.filter(({ state, failure }) => state === 'failed' && !failure));
  return [
    ...(silent ? [{ rule: 'silent', what: 'an operation that cannot be read is not mentioned' }] : []),
    ...failed.map(() => ({ rule: 'silent', what: 'a step failed without a reason' })),
  ];
}

function unclearTexts({ records, desk, refusals }: Outcome): Violation[] {
  const steps = records.flatMap(record => record.steps);
  const explained = steps.flatMap(({ failure }) => {
    const explanation = failure && explain(failure);
    return explanation ? [explanation.message, explanation.fix] : [];
  });
  const texts = [...steps.flatMap(textsOf), ...explained, ...desk.remarks, ...refusals];
  return [...new Set(texts)].flatMap(text => {
    const why = unclear(text);
    return why === undefined ? [] : [{ rule: 'unclear', what: `a text ${why}: ${text.slice(0, 300)}` }];
  });
}

/** No secret is on the disk, and none is kept after the end. */
function kept({ desk, records }: Outcome): Violation[] {
  const disk = desk.folder.text();
  const secrets = [password, ...desk.sample.tenants.map(({ id }) => desk.sample.tokenFor(id))];
  const found = secrets.some(secret => disk.includes(secret)) || /[?&](sig|s|t|c|h)=(?!\[)/.test(disk);
  const haveEnded = records.length > 0 && records.every(({ state }) => state !== 'running');
  const left = haveEnded && !desk.isSpoilt && desk.folder.secrets.size > 0;
  return [
    ...(found ? [{ rule: 'secret', what: 'a password, token or signature is in the journal' }] : []),
    ...(left ? [{ rule: 'secret', what: 'a poll URL is kept after the end' }] : []),
  ];
}
