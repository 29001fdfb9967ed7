import type { ChangeOf } from '../../domain/plan';
import { azAsItIs } from './change';
import { azCommand } from './command';
import { placeOf } from './place';
import { canSayTags, tagsOption } from './tags';

export function azResourceGroup(change: ChangeOf<'createResourceGroup'>): string[] {
  const { target, shall } = change;
  if (!canSayTags(shall.tags)) return azAsItIs(change);
  const { subscription, names } = placeOf(target);
  return [
    azCommand('group create', subscription, ['name', names[0]], ['location', shall.location], tagsOption(shall.tags), [
      'output',
      'none',
    ]),
  ];
}
