import { isUnderWay } from '../../domain/labs/lab/isUnderWay';
import type { LabStore } from '../../store/labs/labStore';
import type { Watchable } from './watchVisibleNodes';

/** What Lab Services is at work on, whoever has asked for it. */
export function changingLabs(labs: LabStore): Watchable {
  return {
    isChanging(id) {
      const resource = labs.get(id);
      return resource !== undefined && 'provisioningState' in resource && isUnderWay(resource);
    },
    watch: labs.watch,
    onDidChange: labs.onDidChange,
  };
}
