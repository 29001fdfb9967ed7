import type { ChangeOf } from '../../domain/plan/plan';
import { azAsItIs } from './azChange';
import { azCommand } from './azCommand';
import { placeOf } from './placeOf';
import { canSayTags, tagsOption } from './tagOptions';

export function azResourceGroup(change: ChangeOf<'createResourceGroup'>): string[] {
  const { target, spec } = change;
  if (!canSayTags(spec.tags)) return azAsItIs(change);
  const { subscription, names } = placeOf(target);
  return [
    azCommand('group create', subscription, ['name', names[0]], ['location', spec.location], tagsOption(spec.tags), [
      'output',
      'none',
    ]),
  ];
}
