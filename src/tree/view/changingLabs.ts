import { isInProgress } from '../../domain/labs/lab/isInProgress';
import type { LabStore } from '../../store/labs/labStore';
import type { Watchable } from './watchVisibleNodes';

/** Resources that Lab Services is changing, whoever started it. */
export function changingLabs(labs: LabStore): Watchable {
  return {
    isChanging(id) {
      const resource = labs.get(id);
      return resource !== undefined && 'provisioningState' in resource && isInProgress(resource);
    },
    watch: labs.watch,
    onDidChange: labs.onDidChange,
  };
}
