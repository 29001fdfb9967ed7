import * as l10n from '@vscode/l10n';
import type { Gallery } from '../gallery/gallery';
import { sameName } from '../id/sameName';
import { error } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { DefinitionTask } from '../plan/versionTask';
import { valuesOfFeature } from './feature';
import { sameFeatureValue } from './featureValue';
import type { Feature } from './imageDefinition';
import { needsGuestState, securityTypeOf } from './securityType';

/** Shared galleries can't contain definitions that support only trusted launch or only confidential VMs. */
export const privateSecurity = ({ gallery, definition }: DefinitionTask): Notice[] => {
  const permissions = gallery.existing?.permissions ?? gallery.create?.sharing?.permissions ?? 'Private';
  return definition.create ? securityNotices(definition.id, definition.create.features, permissions) : [];
};

/** The features of a new definition match its generation. */
export const featuresTogether = ({ definition }: Pick<DefinitionTask, 'definition'>): Notice[] => {
  const spec = definition.create;
  if (spec?.hyperVGeneration !== 'V1') return [];
  const target = definition.id;
  const fix = l10n.t("Choose generation 2. The generation can't be changed later.");
  const security = securityTypeOf(spec);
  return [
    ...(sameName(security, 'Standard')
      ? []
      : [
          error('generation2Needed', {
            message: l10n.t('The security type {0} requires generation 2.', security),
            fix,
            target,
          }),
        ]),
    ...(spec.architecture === 'Arm64'
      ? [error('generation2Needed', { message: l10n.t('Arm64 requires generation 2.'), fix, target })]
      : []),
  ];
};

export function securityNotices(
  target: string,
  features: readonly Feature[],
  permissions: Gallery['permissions'],
): Notice[] {
  const security = securityTypeOf({ features });
  if (permissions === 'Private' || !needsGuestState(security)) return [];
  return [
    error('securityNeedsPrivateGallery', {
      message: l10n.t('The security type {0} is only for private galleries.', security),
      fix: l10n.t("Choose a gallery that isn't shared, or another security type."),
      target,
    }),
  ];
}

/** Azure accepts a misspelled value, and then creates machines without the feature. */
export function featureValueNotices(target: string, features: readonly Feature[]): Notice[] {
  return features.flatMap(({ name, value }) => {
    const known = valuesOfFeature(name);
    if (!known || known.some(one => sameFeatureValue(one, value))) return [];
    return [
      error('featureValueUnknown', {
        message: l10n.t('"{0}" isn\'t a valid value for {1}.', value, name),
        fix: l10n.t('Choose one of the following: {0}.', known.join('; ')),
        target,
      }),
    ];
  });
}
