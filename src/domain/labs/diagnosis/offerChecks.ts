import * as l10n from '@vscode/l10n';
import { isWithin, nameOf, parentId } from '../../id/resourceId';
import type { LabCheck, LabImageFacts } from './labCheck';

export function attachmentCheck(facts: LabImageFacts): LabCheck {
  const { owner, definition } = facts;
  const code = 'galleryAttached';
  const galleryId = parentId(definition.id) ?? '';
  const gallery = nameOf(galleryId);
  const attached = attachedTo(facts);
  if (!attached) {
    const sentence = l10n.t("Couldn't read which gallery is attached to {0}.", owner.name);
    return { code, state: 'unknown', sentence };
  }
  if (isAttached(facts, attached)) {
    return { code, state: 'ok', sentence: l10n.t('{0} is attached to {1}.', gallery, owner.name) };
  }
  const [other] = attached;
  const sentence =
    other === undefined
      ? l10n.t('{0} has no attached gallery, and {1} is in {2}.', owner.name, definition.name, gallery)
      : l10n.t(
          'The gallery attached to {0} is {1}, but {2} is in {3}.',
          owner.name,
          nameOf(other),
          definition.name,
          gallery,
        );
  return {
    code,
    state: 'problem',
    sentence,
    fix: { action: 'attachGallery', title: l10n.t('Attach Gallery'), ownerId: owner.id, galleryId },
  };
}

/** @param isExplained whether another check already says why it isn't offered */
export function enabledCheck(facts: LabImageFacts, isExplained: boolean): LabCheck {
  const { owner, definition, image } = facts;
  const code = 'imageEnabled';
  if (image?.enabled) {
    return { code, state: 'ok', sentence: l10n.t('{0} is enabled for {1}.', definition.name, owner.name) };
  }
  if (image) {
    return {
      code,
      state: 'problem',
      sentence: l10n.t("{0} isn't enabled for {1}.", definition.name, owner.name),
      fix: {
        ...{ action: 'enableImage', title: l10n.t('Enable Image') },
        ...{ ownerId: owner.id, definitionId: definition.id },
      },
    };
  }
  const isOthers = isExplained || !isAttached(facts, attachedTo(facts) ?? []);
  if (image === undefined || isOthers) {
    const sentence = l10n.t("You'll see whether {0} is enabled once {1} offers it.", definition.name, owner.name);
    return { code, state: 'unknown', sentence };
  }
  const sentence = l10n.t(
    "{1} doesn't appear in {0} yet. After a change, wait a few minutes and check again.",
    owner.name,
    definition.name,
  );
  return { code, state: 'problem', sentence };
}

function attachedTo({ owner, attached }: LabImageFacts): readonly string[] | undefined {
  if (owner.kind === 'labAccount') return attached?.map(({ galleryId }) => galleryId);
  return owner.galleryId === undefined ? [] : [owner.galleryId];
}

function isAttached({ definition }: LabImageFacts, attached: readonly string[]): boolean {
  return attached.some(id => isWithin(definition.id, id));
}
