import { deepEqual } from '../../base/deepEqual';
import type { Answers } from './answers';
import type { Step } from './step';

/** What the user answered before: where to start when a question is asked again. */
export interface Drafts {
  /** Undefined if the question wasn't asked. */
  of(step: Step): unknown;
  /** The draft if it still fits the answers: none that it depends on was answered differently since. */
  stillFitting(step: Step, answers: Answers): unknown;
  keep(step: Step, answer: unknown): void;
}

export function createDrafts(steps: readonly Step[]): Drafts {
  const drafts = new Map<string, unknown>();
  const outdated = new Set<string>();
  return {
    of: ({ key }) => drafts.get(key.id),
    stillFitting({ key, isOutdated }, answers) {
      const draft = drafts.get(key.id);
      return draft === undefined || outdated.has(key.id) || isOutdated?.(draft, answers) ? undefined : draft;
    },
    keep(step, answer) {
      const { id } = step.key;
      if (drafts.has(id) && !deepEqual(drafts.get(id), answer))
        for (const { key } of dependentsOf(step, steps)) outdated.add(key.id);
      drafts.set(id, answer);
      outdated.delete(id);
    },
  };
}

/** The steps after `changed` whose answers depend on its answer, or on one of those. */
export function dependentsOf(changed: Step, steps: readonly Step[]): readonly Step[] {
  const found: Step[] = [changed];
  for (const one of steps) if (one.dependsOn?.some(({ id }) => found.some(({ key }) => key.id === id))) found.push(one);
  return found.slice(1);
}
