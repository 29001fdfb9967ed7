import * as l10n from '@vscode/l10n';
import { apiVersionOf } from '../../arm/apiVersions';
import { adminPassword } from '../../arm/templateValue';
import {
  fullName,
  idKey,
  nameOf,
  parentId,
  parseResourceId,
  resourceGroupOf,
  sameId,
  subscriptionOf,
} from '../../domain/id/resourceId';
import { needsPassword } from '../../domain/machine/needsPassword';
import type { Change, Plan } from '../../domain/plan/plan';
import { apiVersionNotes } from '../apiVersionNotes';
import { manualStepOf } from '../armTemplate/manualStep';
import { templatePlan, type DeclaredResource, type GroupPart } from '../armTemplate/templatePlan';
import { azCommandsOf } from '../azureCli/azureCli';
import { foreignTenantNotes, foreignTenants } from '../foreignTenants';
import { noticeTexts } from '../noticeTexts';
import { shellQuote } from '../shellQuote';
import { symbolsOf } from '../symbols';
import { bicepComment, bicepString, bicepValue } from './bicepValue';

/**
 * Bicep for one resource group. A plan for several groups becomes several files, one below the other. What Bicep can't
 * do is in comments, as commands to run before or after.
 */
export function bicep(plan: Plan): string {
  const { groups, parts, before, after, asksPassword } = templatePlan(plan);
  const script = [
    ...groups.flatMap(group => commented(l10n.t('First, create the resource group:'), azCommandsOf(group))),
    ...before.map(step),
    ...parts.map((part, at) => partOf(part, at > 0, asksPassword)),
    ...after.map(step),
  ].join('\n\n');
  const top = [plan.title, ...noticeTexts(plan), ...foreignTenantNotes(plan), ...apiVersionNotes(script)];
  return `${top.map(bicepComment).join('\n')}\n\n${script}\n`;
}

function partOf(part: GroupPart, isFurther: boolean, asksPassword: boolean): string {
  const { groupId, resources } = part;
  const made = resources.map(({ id }) => id);
  const scopes = new Map(resources.flatMap(({ resource: { scope } }) => (scope ? [[idKey(scope), scope]] : [])));
  const existing = [...scopes.values()].filter(scope => !made.some(id => sameId(id, scope)));
  const ids = [...made, ...existing];
  const symbols = symbolsOf(ids.map(fullName));
  const symbolOf = new Map(ids.map((id, at) => [idKey(id), symbols[at] ?? '']));
  const auxiliary = foreignTenants({ changes: resources.map(({ change }) => change) });
  const tenants = auxiliary.length > 0 ? ` --aux-tenants ${auxiliary.map(shellQuote).join(' ')}` : '';
  const password = asksPassword && resources.some(({ change }) => needsPassword(change));
  return [
    ...(isFurther ? [bicepComment(l10n.t('Put the rest in a separate file.'))] : []),
    bicepComment(
      `az deployment group create --subscription ${shellQuote(subscriptionOf(groupId))} --resource-group ${shellQuote(resourceGroupOf(groupId))} --template-file FILE${tenants}`,
    ),
    ...(password ? ['', '@secure()', `param ${adminPassword.parameter} string`] : []),
    ...existing.map(id => `\n${existingText(id, symbolOf)}`),
    ...resources.map(one => `\n${resourceText(one, symbolOf)}`),
  ].join('\n');
}

/** An existing resource that another one is scoped to. */
function existingText(id: string, symbolOf: ReadonlyMap<string, string>): string {
  const { type = '', names = [] } = parseResourceId(id) ?? {};
  const head = `resource ${symbolOf.get(idKey(id)) ?? ''} ${bicepString(`${type}@${apiVersionOf(type) ?? ''}`)} existing = {`;
  return [head, `  name: ${bicepString(names.join('/'))}`, '}'].join('\n');
}

/** A child of a resource in the same file references its parent; any other nested resource has its full name. */
function resourceText({ id, resource }: DeclaredResource, symbolOf: ReadonlyMap<string, string>): string {
  const { type, apiVersion, name, scope, dependsOn = [], ...members } = resource;
  const parent = parentId(id) ?? '';
  const parentSymbol = scope === undefined ? symbolOf.get(idKey(parent)) : undefined;
  const others = dependsOn
    .filter(other => idKey(other) !== idKey(parent))
    .flatMap(other => symbolOf.get(idKey(other)) ?? []);
  const needed = parentSymbol === undefined ? others : others.filter(symbol => symbol !== parentSymbol);
  const lines = [
    ...(parentSymbol === undefined ? [] : [`  parent: ${parentSymbol}`]),
    ...(scope === undefined ? [] : [`  scope: ${symbolOf.get(idKey(scope)) ?? ''}`]),
    `  name: ${bicepString(parentSymbol === undefined ? name : nameOf(id))}`,
    ...Object.entries(members).map(([member, value]) => `  ${member}: ${bicepValue(value, '  ')}`),
    ...(needed.length > 0 ? ['  dependsOn: [', ...needed.map(symbol => `    ${symbol}`), '  ]'] : []),
  ];
  return [`resource ${symbolOf.get(idKey(id)) ?? ''} ${bicepString(`${type}@${apiVersion}`)} = {`, ...lines, '}'].join(
    '\n',
  );
}

function step(change: Change): string {
  const { message, commands } = manualStepOf(change);
  return commented(message, commands).join('\n');
}

function commented(message: string, commands: readonly string[]): string[] {
  return [[bicepComment(message), ...commands.flatMap(command => command.split('\n')).map(bicepComment)].join('\n')];
}
