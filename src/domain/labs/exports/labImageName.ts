import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../definition/imageDefinition';
import { uniqueDefinitionName } from '../../definition/uniqueNames';
import { definitionNameProblem } from '../../id/nameProblems';

/**
 * What is wrong with the name of an image to export, with a valid one. Undefined if it is valid. Names with spaces fail
 * in Lab Services only after minutes.
 */
export function labImageNameProblem(
  name: string,
  existing: readonly Pick<ImageDefinition, 'name'>[] = [],
): string | undefined {
  const problem = definitionNameProblem(name);
  if (problem === undefined) return undefined;
  return l10n.t('{0} Try "{1}".', problem, uniqueDefinitionName(name, existing));
}
