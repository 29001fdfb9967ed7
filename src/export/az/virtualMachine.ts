import { deploymentId, machineTemplate } from '../../arm/deployment';
import { needsPassword } from '../../domain/needsPassword';
import type { ChangeOf } from '../../domain/plan';
import { nameOf } from '../../domain/resourceId';
import { shellQuote } from '../shellQuote';
import { azCommand, raw } from './command';
import { placeOf } from './place';

/** One deployment. `az` itself asks for a password, which so stands nowhere. */
export function azVirtualMachine(change: ChangeOf<'createVirtualMachine'>): string[] {
  const { subscription, resourceGroup } = placeOf(change.target);
  const template = JSON.stringify(machineTemplate(change), undefined, 2);
  return [
    ...(needsPassword(change) ? ["# 'az' asks for the password when it runs."] : []),
    'template=$(mktemp)',
    `printf '%s' ${shellQuote(template)} >"$template"`,
    azCommand(
      'deployment group create',
      subscription,
      resourceGroup,
      ['name', nameOf(deploymentId(change.target))],
      ['template-file', raw('"$template"')],
      ['output', 'none'],
    ),
    'rm -- "$template"',
  ];
}
