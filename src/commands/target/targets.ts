import * as vscode from 'vscode';
import { pickResources } from '../../wizards/pick/pickResource';
import type { TargetQuery } from '../../wizards/pick/targetQuery';
import { fittingOf } from './fittingOf';
import type { CommandServices } from '../services';
import { signedIn } from './signedIn';

/** The kinds for commands that change or read everything of one's own. */
export const anyResource = ['gallery', 'definition', 'version', 'managedImage'] as const;

/** What is of Lab Services and has a page of its own in the portal. */
export const anyOfLabs = ['labPlan', 'labAccount', 'lab'] as const;

/** The kinds for commands that work on everything the views show. */
export const anythingShown = [...anyResource, ...anyOfLabs, 'labImage', 'foreign'] as const;

/** Whether a command was given nothing, and nothing is selected that it works on: it may then ask for everything itself. */
export function isGivenNothing(
  args: readonly unknown[],
  query: TargetQuery,
  services: Pick<CommandServices, 'selection'>,
): boolean {
  const { take, among } = fittingOf(args, query, services);
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
  const { take, among, sentence } = fittingOf(args, query, services);
  if (sentence !== undefined) void vscode.window.showWarningMessage(sentence);
  if (take) return take;
  if (!(await signedIn(services))) return [];
  return pickResources(query, services.wizards, among);
}
