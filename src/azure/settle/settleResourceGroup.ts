import * as l10n from '@vscode/l10n';
import { sameRegion } from '../../domain/region/region';
import { nameOf } from '../../domain/id/resourceId';
import type { ChangeOf } from '../../domain/plan/plan';
import { text } from '../../arm/json';
import type { Json } from '../../arm/json';
import type { Settlement } from '../ports';
import { mismatch, settleByState } from './settleByState';

export function settleResourceGroup(found: Json, { target, spec }: ChangeOf<'createResourceGroup'>): Settlement {
  const location = text(found['location']) ?? '';
  if (sameRegion(location, spec.location)) return settleByState(found, target);
  return mismatch(target, l10n.t('The resource group {0} already exists in {1}.', nameOf(target), location));
}
