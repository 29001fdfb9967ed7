import { isInProgress } from '../../domain/labs/lab/isInProgress';
import type { LabStore } from '../../store/labs/labStore';
import type { Watchable } from './watchShown';

/** What Lab Services is at work on, whoever has asked for it. */
export function labsUnderWay(labs: LabStore): Watchable {
  return {
    isMoving(id) {
      const resource = labs.get(id);
      return resource !== undefined && 'provisioningState' in resource && isInProgress(resource);
    },
    watch: labs.watch,
    onDidChange: labs.onDidChange,
  };
}
