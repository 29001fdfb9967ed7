import { fits, fittingTargets, type FittingTargets, type TargetQuery } from '../../wizards/pick/targetQuery';
import { nodesOf, wasLost } from './nodesOf';
import type { CommandServices } from '../services';

/** Resource ids a command was given: as nodes, as one id or as several. */
function idsGiven(args: readonly unknown[]): readonly string[] {
  const [first] = args;
  if (typeof first === 'string') return [first];
  if (Array.isArray(first)) return first.filter(one => typeof one === 'string');
  return nodesOf(args).flatMap(({ resourceId }) => (resourceId === undefined ? [] : [resourceId]));
}

/**
 * VS Code gives a command of a view's title the row that happens to have the focus. Menus of rows offer a command only where it
 * fits: a row that does not was not meant.
 */
function fromTitle(args: readonly unknown[], query: TargetQuery): boolean {
  return nodesOf(args).length > 0 && !idsGiven(args).some(id => fits(query, id));
}

/** What a command shall work on, of what it was given or is selected. */
export function fittingOf(
  args: readonly unknown[],
  query: TargetQuery,
  { selection }: Pick<CommandServices, 'selection'>,
): FittingTargets {
  if (fromTitle(args, query)) return {};
  return fittingTargets(query, idsGiven(args), wasLost(args) ? [] : selection());
}
