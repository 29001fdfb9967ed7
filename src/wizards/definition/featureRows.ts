import * as l10n from '@vscode/l10n';
import { otherFeatures, securityTypes } from '../../domain/definition/feature';
import { featureValueOf, sameFeatureValue } from '../../domain/definition/featureValue';
import type { Feature } from '../../domain/definition/imageDefinition';
import { sameName } from '../../domain/id/sameName';
import type { HyperVGeneration } from '../../domain/resource/resource';
import { choiceRow, switchRow, type FormRow } from '../engine/form';

/** Features of the VMs created from a definition, with their consequences. */
export function featureRows<T extends { readonly features?: readonly Feature[] }>(
  generation: (value: T) => HyperVGeneration,
): readonly FormRow<T>[] {
  return [
    choiceRow<T, string>(
      l10n.t('Security type'),
      one => securityTypeIn(one.features),
      (one, value) => ({ ...one, features: withFeature(one.features, 'SecurityType', value) }),
      one =>
        securityTypes(generation(one)).map(({ title, value, consequence }) => ({
          label: title,
          detail: consequence,
          value,
        })),
      l10n.t(
        'Determines which virtual machines can be created from it, and which sources its versions can be created from.',
      ),
    ),
    ...otherFeatures().map(({ name, value, title, consequence }) =>
      switchRow<T>(
        title,
        one => sameFeatureValue(featureValueOf(one.features, name) ?? '', value),
        (one, on) => ({ ...one, features: withFeature(one.features, name, on ? value : undefined) }),
        consequence,
      ),
    ),
  ];
}

/** In the spelling of the choices, if it is one of them. */
function securityTypeIn(features: readonly Feature[] | undefined): string {
  const value = featureValueOf(features, 'SecurityType') ?? 'Standard';
  return securityTypes('V2').find(one => sameName(one.value, value))?.value ?? value;
}

/** The features with one of them set or removed. */
export function withFeature(
  features: readonly Feature[] = [],
  name: string,
  value: string | undefined,
): readonly Feature[] {
  const others = features.filter(one => !sameName(one.name, name));
  return value === undefined ? others : [...others, { name, value }];
}
