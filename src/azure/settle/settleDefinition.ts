import * as l10n from '@vscode/l10n';
import type { Json } from '../../base/json';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { fullName } from '../../domain/id/resourceId';
import type { ChangeOf, DefinitionSpec } from '../../domain/plan/plan';
import { sameRegion } from '../../domain/region/region';
import type { Settlement } from '../ports';
import { readDefinition } from '../read/readDefinition';
import { notTheTarget } from './readTarget';
import { mismatch, settleByState } from './settleByState';

export function settleDefinition(found: Json, { target, spec }: ChangeOf<'createDefinition'>): Settlement {
  const definition = readDefinition(found);
  if (!definition) throw notTheTarget(target);
  if (matchesSpec(definition, spec)) return settleByState(found, target);
  return mismatch(
    target,
    l10n.t(
      "The image definition {0} already exists, with different properties that can't be changed.",
      fullName(target),
    ),
  );
}

/** Compares immutable properties only: a description may have been edited since. */
function matchesSpec(found: ImageDefinition, spec: DefinitionSpec): boolean {
  const text = ({ publisher, offer, sku }: DefinitionSpec['identifier']): string =>
    [publisher, offer, sku].join('/').toLowerCase();
  return (
    sameRegion(found.location, spec.location) &&
    found.osType === spec.osType &&
    found.osState === spec.osState &&
    found.hyperVGeneration === spec.hyperVGeneration &&
    found.architecture === spec.architecture &&
    text(found.identifier) === text(spec.identifier)
  );
}
