import type { ChangeOf } from '../../domain/plan';
import { azCommand } from './command';
import { placeOf } from './place';
import { azRestResourceGroup } from './rest';
import { canSayTags, tagsOption } from './tags';

export function azResourceGroup({ target, shall }: ChangeOf<'createResourceGroup'>): string[] {
  if (!canSayTags(shall.tags)) return azRestResourceGroup(target, shall);
  const { subscription, names } = placeOf(target);
  return [
    azCommand('group create', subscription, ['name', names[0]], ['location', shall.location], tagsOption(shall.tags), [
      'output',
      'none',
    ]),
  ];
}
