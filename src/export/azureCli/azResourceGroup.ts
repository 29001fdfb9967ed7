import type { ChangeOf } from '../../domain/plan/plan';
import { azRestChange } from './azRestChange';
import { azCommand } from './azCommand';
import { azScopeOf } from './azScope';
import { supportsTags, tagsOption } from './tagOptions';

export function azResourceGroup(change: ChangeOf<'createResourceGroup'>): string[] {
  const { target, spec } = change;
  if (!supportsTags(spec.tags)) return azRestChange(change);
  const { subscription, names } = azScopeOf(target);
  return [
    azCommand('group create', subscription, ['name', names[0]], ['location', spec.location], tagsOption(spec.tags), [
      'output',
      'none',
    ]),
  ];
}
