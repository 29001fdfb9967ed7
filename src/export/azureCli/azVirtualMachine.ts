import { deploymentId, machineTemplate } from '../../arm/machineDeployment';
import type { Json } from '../../base/json';
import { nameOf } from '../../domain/id/resourceId';
import { needsPassword } from '../../domain/machine/needsPassword';
import type { Change, ChangeOf } from '../../domain/plan/plan';
import { Expression } from '../expression';
import { shellQuote } from '../shellQuote';
import { azCommand } from './azCommand';
import { azScopeOf } from './azScope';

export function azVirtualMachine(change: ChangeOf<'createVirtualMachine'>): string[] {
  return azDeployment(change, nameOf(deploymentId(change.target)), machineTemplate(change));
}

/** A deployment. `az` itself prompts for the password, so the script doesn't contain it. */
export function azDeployment(change: Change, name: string, template: Json): string[] {
  const { subscription, resourceGroup } = azScopeOf(change.target);
  return [
    ...(needsPassword(change) ? ["# 'az' asks for the password when it runs."] : []),
    'template=$(mktemp)',
    `printf '%s' ${shellQuote(JSON.stringify(template, undefined, 2))} >"$template"`,
    azCommand(
      'deployment group create',
      subscription,
      resourceGroup,
      ['name', name],
      ['template-file', new Expression('"$template"')],
      ['output', 'none'],
    ),
    'rm -- "$template"',
  ];
}
