import * as l10n from '@vscode/l10n';
import { text, type Json } from '../../base/json';
import { nameOf } from '../../domain/id/resourceId';
import type { ChangeOf } from '../../domain/plan/plan';
import { sameRegion } from '../../domain/region/region';
import type { Settlement } from '../ports';
import { notTheTarget } from './readTarget';
import { mismatch, settleByState } from './settleByState';

export function settleResourceGroup(found: Json, { target, spec }: ChangeOf<'createResourceGroup'>): Settlement {
  const location = text(found['location']);
  if (location === undefined) throw notTheTarget(target);
  if (sameRegion(location, spec.location)) return settleByState(found, target);
  return mismatch(target, l10n.t('The resource group {0} already exists in {1}.', nameOf(target), location));
}
