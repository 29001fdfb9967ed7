import { listText } from '../../base/listText';
import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { pickResources } from '../../wizards/pick/pickResource';
import { fits, matchingTargets, type MatchingTargets, type TargetQuery } from '../../wizards/pick/targetQuery';
import type { CommandServices } from '../services';
import { selectedNodes, isStaleNode } from './selectedNodes';
import { ensureSignedIn } from './ensureSignedIn';

/** The kinds for commands that change or read everything of one's own. */
export const resourceKinds = ['gallery', 'definition', 'version', 'managedImage'] as const;

/** What is of Lab Services and has a page of its own in the portal. */
export const labKinds = ['labPlan', 'labAccount', 'lab'] as const;

/** The kinds for commands that work on everything the views show. */
export const allKinds = [...resourceKinds, ...labKinds, 'labImage', 'foreign'] as const;

/** Whether a command was given nothing, and nothing is selected that it works on: it may then ask for everything itself. */
export function hasNoTarget(
  args: readonly unknown[],
  query: TargetQuery,
  services: Pick<CommandServices, 'selection'>,
): boolean {
  const { take, among } = matchingTargetsOf(args, query, services);
  return !take && !among;
}

/**
 * Ids of what a command shall work on: what it was given, else what is selected, else what the user chooses from a list. Where
 * something else was given it says so. None where there is nothing to do.
 */
export async function targetsOf(
  args: readonly unknown[],
  query: TargetQuery,
  services: CommandServices,
): Promise<readonly string[]> {
  await services.session.start();
  const { take, among, sentence } = matchingTargetsOf(args, query, services);
  if (sentence !== undefined) void vscode.window.showWarningMessage(sentence);
  if (take) return take;
  if (!(await ensureSignedIn(services))) return [];
  return pickResources(query, services.wizards, among);
}

/** What a command shall work on, read anew; what is gone is said, and left out. */
export async function readTargets<T>(
  args: readonly unknown[],
  query: TargetQuery,
  services: CommandServices,
  read: (id: string) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const ids = await targetsOf(args, query, services);
  const found = await Promise.all(ids.map(async id => ({ id, resource: await read(id) })));
  const gone = found.flatMap(({ id, resource }) => (resource === undefined ? [fullName(id)] : []));
  if (gone.length > 0)
    void vscode.window.showWarningMessage(
      l10n.t(
        "Couldn't find {0}. It may have been deleted, or you may no longer have permission to read it. Refresh the view.",
        listText(gone),
      ),
    );
  return found.flatMap(({ resource }) => resource ?? []);
}

/** The versions a command shall work on, read anew with the replication of every region. */
export function readVersions(
  args: readonly unknown[],
  query: Omit<TargetQuery, 'kinds'>,
  services: CommandServices,
): Promise<readonly ImageVersion[]> {
  return readTargets(args, { ...query, kinds: ['version'] }, services, id => services.reader.version(id));
}

/** Resource ids a command was given: as nodes, as one id or as several. */
function idsGiven(args: readonly unknown[]): readonly string[] {
  const [first] = args;
  if (typeof first === 'string') return [first];
  if (Array.isArray(first)) return first.filter(one => typeof one === 'string');
  return selectedNodes(args).flatMap(({ resourceId }) => (resourceId === undefined ? [] : [resourceId]));
}

/**
 * VS Code gives a command of a view's title the row that happens to have the focus. Menus of rows offer a command only where it
 * fits: a row that does not was not meant.
 */
function isFromViewTitle(args: readonly unknown[], query: TargetQuery): boolean {
  return selectedNodes(args).length > 0 && !idsGiven(args).some(id => fits(query, id));
}

/** What a command shall work on, of what it was given or is selected. */
function matchingTargetsOf(
  args: readonly unknown[],
  query: TargetQuery,
  { selection }: Pick<CommandServices, 'selection'>,
): MatchingTargets {
  if (isFromViewTitle(args, query)) return {};
  return matchingTargets(query, idsGiven(args), isStaleNode(args) ? [] : selection());
}
