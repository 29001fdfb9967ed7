import { runCommand } from '../../platform/commands';
import type { Command } from '../services';

const key = 'sampleOverviewShown';

/** Try Sample Azure: the first time, with the overview of what is in it. */
export const useSampleAzure: Command = services => async () => {
  const { globalState } = services;
  await services.switchTo('sample');
  if (globalState.get(key) === true) return;
  await globalState.update(key, true);
  await runCommand('openOverview');
};
