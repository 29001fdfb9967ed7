import * as vscode from 'vscode';
import { isTreeNode, type TreeNode } from '../tree/treeNode';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { pickResources } from '../wizards/pickResource';
import { fittingTargets, type TargetWish } from '../wizards/targetWish';
import type { CommandServices } from './services';
import { signedIn } from './signedIn';

/**
 * The nodes a command was given: VS Code passes the node it was opened on and then all selected ones; only if the first is
 * among these are they all meant.
 */
export function nodesOf(args: readonly unknown[]): readonly TreeNode[] {
  const [node, selected] = args;
  if (!isTreeNode(node)) return [];
  const all = Array.isArray(selected) ? selected.filter(isTreeNode) : [];
  return all.includes(node) ? all : [node];
}

/** The kinds for commands that change or read everything of one's own. */
export const anyResource = ['gallery', 'definition', 'version', 'managedImage'] as const;

/** The kinds for commands that work on everything the views show. */
export const anythingShown = [...anyResource, 'foreign'] as const;

/** Resource ids a command was given: as nodes, as one id or as several. */
function idsGiven(args: readonly unknown[]): readonly string[] {
  const [first] = args;
  if (typeof first === 'string') return [first];
  if (Array.isArray(first)) return first.filter(one => typeof one === 'string');
  return nodesOf(args).flatMap(({ resourceId }) => (resourceId === undefined ? [] : [resourceId]));
}

/**
 * Whether a command was meant for a row that VS Code no longer knows, since it is asking for the rows anew at that moment: a
 * menu then passes two arguments, and neither says which. What is selected elsewhere must not be taken for it.
 */
export function wasLost(args: readonly unknown[]): boolean {
  return args.length > 1 && (args[0] ?? undefined) === undefined;
}

/**
 * Ids of what a command shall work on: what it was given, else what is selected, else what the user chooses from a list. Where
 * something else was given it says so. None where there is nothing to do.
 */
export async function targetsOf(
  args: readonly unknown[],
  wish: TargetWish,
  services: CommandServices,
): Promise<readonly string[]> {
  await services.session.start();
  const { take, among, sentence } = fittingTargets(wish, idsGiven(args), wasLost(args) ? [] : services.selection());
  if (sentence !== undefined) void vscode.window.showWarningMessage(sentence);
  if (take) return take;
  if (!(await signedIn(services))) return [];
  return pickResources(wish, services.wizards, quickInputPrompter, among);
}
