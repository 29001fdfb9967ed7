import { listText } from '../../base/listText';
import { notFoundText } from '../../domain/errors/notFoundText';
import { fullName } from '../../domain/id/resourceId';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { showMessage } from '../../platform/surface/messages';
import { pickResources } from '../../wizards/pick/pickResource';
import { fits, matchingTargets, type MatchingTargets, type TargetQuery } from '../../wizards/pick/targetQuery';
import type { CommandServices } from '../services';
import { ensureSignedIn } from './ensureSignedIn';
import { selectedNodes, isStaleNode } from './selectedNodes';

/** The user's own gallery resources and managed images. */
export const resourceKinds = ['gallery', 'definition', 'version', 'managedImage'] as const;

/** Lab Services resources that have their own page in the portal. */
export const labKinds = ['labPlan', 'labAccount', 'lab'] as const;

/** Every kind of resource that the views show. */
export const allKinds = [...resourceKinds, ...labKinds, 'labImage', 'foreign'] as const;

/** Whether neither the arguments nor the selection hold a target, so that the command may ask for everything itself. */
export function hasNoTarget(
  args: readonly unknown[],
  query: TargetQuery,
  services: Pick<CommandServices, 'selection'>,
): boolean {
  const { take, among } = matchingTargetsOf(args, query, services);
  return !take && !among;
}

/**
 * IDs of a command's targets: its arguments, else the selection, else what the user picks. Warns if the arguments don't fit.
 * Empty if there is nothing to do.
 */
export async function targetsOf(
  args: readonly unknown[],
  query: TargetQuery,
  services: CommandServices,
): Promise<readonly string[]> {
  await services.session.start();
  const { take, among, sentence } = matchingTargetsOf(args, query, services);
  if (sentence !== undefined) void showMessage('warning', sentence);
  if (take) return take;
  if (!(await ensureSignedIn(services))) return [];
  return pickResources(query, services, among);
}

/** Reads a command's targets from Azure. Warns about those that no longer exist, and leaves them out. */
export async function readTargets<T>(
  args: readonly unknown[],
  query: TargetQuery,
  services: CommandServices,
  read: (id: string) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const ids = await targetsOf(args, query, services);
  const found = await Promise.all(ids.map(async id => ({ id, resource: await read(id) })));
  const gone = found.flatMap(({ id, resource }) => (resource === undefined ? [fullName(id)] : []));
  if (gone.length > 0) void showMessage('warning', notFoundText(listText(gone)));
  return found.flatMap(({ resource }) => resource ?? []);
}

/** Reads a command's target versions from Azure, including the replication of every region. */
export function readVersions(
  args: readonly unknown[],
  query: Omit<TargetQuery, 'kinds'>,
  services: CommandServices,
): Promise<readonly ImageVersion[]> {
  return readTargets(args, { ...query, kinds: ['version'] }, services, id => services.reader.version(id));
}

/** Resource IDs in a command's arguments: nodes, one ID or several. */
function idsGiven(args: readonly unknown[]): readonly string[] {
  const [first] = args;
  if (typeof first === 'string') return [first];
  if (Array.isArray(first)) return first.filter(one => typeof one === 'string');
  return selectedNodes(args).flatMap(({ resourceId }) => (resourceId === undefined ? [] : [resourceId]));
}

/**
 * Commands in a view's title receive the focused node. Context menus only offer a command on nodes that fit, so a node that
 * doesn't fit means the command came from the title.
 */
function isFromViewTitle(args: readonly unknown[], query: TargetQuery): boolean {
  return selectedNodes(args).length > 0 && !idsGiven(args).some(id => fits(query, id));
}

function matchingTargetsOf(
  args: readonly unknown[],
  query: TargetQuery,
  { selection }: Pick<CommandServices, 'selection'>,
): MatchingTargets {
  if (isFromViewTitle(args, query)) return {};
  return matchingTargets(query, idsGiven(args), isStaleNode(args) ? [] : selection());
}
