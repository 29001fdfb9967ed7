import type { ChangeOf } from '../../domain/plan';
import { azCommand } from './command';
import { placeOf } from './place';

export function azDeleteImage({ target }: ChangeOf<'deleteManagedImage'>): string[] {
  const { subscription, resourceGroup, names } = placeOf(target);
  return [azCommand('image delete', subscription, resourceGroup, ['name', names[0]])];
}
