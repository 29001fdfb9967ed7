import * as l10n from '@vscode/l10n';
import { securityTypeName, securityTypeOf } from '../definition/securityType';
import { error, warning } from '../plan/notice';
import type { Guard, SourceGuard } from '../plan/versionTask';
import { sourceNoun } from './sourceName';

/** A source other than a managed image can be used now. */
export const sourceState: Guard = ({ source, choice }) =>
  [source, ...(choice.dataDisks ?? []).map(disk => disk.source)].flatMap(one => ownState({ source: one }));

export const ownState: SourceGuard = ({ source: { kind, id, name, provisioningState } }) => {
  if (kind === 'managedImage' || provisioningState === 'Succeeded') return [];
  if (provisioningState === 'Deleting') {
    const message = l10n.t('{0} {1} is being deleted.', sourceNoun(kind), name);
    return [error('sourceBeingDeleted', { message, fix: l10n.t('Choose another source.'), target: id })];
  }
  const message = l10n.t("{0} {1} isn't ready: Azure reports {2}.", sourceNoun(kind), name, provisioningState);
  return [
    error('sourceNotReady', {
      message,
      fix: l10n.t('Wait until its state is Succeeded, then try again.'),
      target: id,
    }),
  ];
};

/**
 * Azure used to refuse machines and their disks for definitions that support both trusted launch and standard. Whether
 * it still does is undocumented.
 */
export const securityTypeKnown: Guard = ({ source: { kind, name }, definition }) => {
  const wanted = securityTypeOf(definition.words);
  const plain = ['virtualMachine', 'snapshot', 'disk'].includes(kind);
  if (!plain || !/supported$/i.test(wanted)) return [];
  return [
    warning('securityTypeUncertain', {
      message: l10n.t(
        'The definition {0} has security type {1}, so Azure might not accept {2} there.',
        definition.name,
        securityTypeName(wanted),
        name,
      ),
      fix: l10n.t('A definition with security type Standard always accepts it.'),
      target: definition.id,
    }),
  ];
};
