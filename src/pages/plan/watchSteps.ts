import type { Disposable } from '../../base/event';
import { idKey } from '../../domain/id/resourceId';
import { isStepActive } from '../../operations/isStepActive';
import type { OperationRecord } from '../../operations/journal/record';
import { versionOfStep } from '../../operations/versionOfStep';
import type { VersionHistory } from '../../watching/history';
import type { VisibleVersion } from '../../watching/registerWatching';

export interface StepWatch extends Disposable {
  /** @param operation what is looked at; undefined while nothing is */
  update(operation: OperationRecord | undefined): void;
  /** What was observed of a version that is watched. */
  historyOf(versionId: string): VersionHistory | undefined;
}

/** Polls the versions that the running steps of an operation replicate, for as long as someone looks at it. */
export function watchSteps(watchVisible: (versionId: string) => VisibleVersion): StepWatch {
  const watches = new Map<string, VisibleVersion>();

  function update(operation: OperationRecord | undefined): void {
    const wanted = new Map<string, string>();
    for (const [index, change] of (operation?.plan.changes ?? []).entries()) {
      const step = operation?.steps[index];
      const id = step && isStepActive(step) ? versionOfStep(change, step) : undefined;
      if (id !== undefined) wanted.set(idKey(id), id);
    }
    for (const [key, watch] of watches) {
      if (wanted.has(key)) continue;
      watch.dispose();
      watches.delete(key);
    }
    for (const [key, id] of wanted) if (!watches.has(key)) watches.set(key, watchVisible(id));
  }

  return { update, historyOf: id => watches.get(idKey(id))?.history(), dispose: () => update(undefined) };
}
