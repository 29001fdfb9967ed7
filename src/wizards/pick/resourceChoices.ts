import * as l10n from '@vscode/l10n';
import { fullName, parentId, resourceGroupOf } from '../../domain/id/resourceId';
import type { TargetKind } from '../../domain/id/targetKind';
import { orUnknown } from '../../domain/resource/orUnknown';
import type { ResourceBase } from '../../domain/resource/resource';
import type { Resource } from '../../domain/resource/resourceOfKind';
import { byNumberDescending } from '../../domain/version/semanticVersion';
import type { Choice } from '../engine/prompter';
import type { WizardServices } from '../services';

/**
 * Choices of all resources of some kinds in the selected subscriptions, grouped by kind; the value is the ID. What others
 * share can't be listed, and children of a lab plan are picked through the plan.
 */
export async function resourceChoices(
  kinds: readonly TargetKind[],
  { reader, labReader, store }: Pick<WizardServices, 'reader' | 'labReader' | 'store'>,
  state?: string,
): Promise<readonly Choice<string>[]> {
  const lists: Readonly<Record<TargetKind, () => Promise<readonly Choice<string>[]>>> = {
    gallery: async () => choicesOf((await store.loadGalleries()).items, 'library', l10n.t('Galleries'), state),
    definition: async () =>
      choicesOf((await reader.allDefinitions()).items, 'symbol-structure', l10n.t('Image definitions'), state),
    version: async () => choicesOf((await reader.allVersions()).items, 'tag', l10n.t('Image versions'), state),
    managedImage: async () =>
      choicesOf((await store.loadManagedImages()).items, 'package', l10n.t('Managed images'), state),
    virtualMachine: async () =>
      (await reader.imageSources('virtualMachine')).items.map(({ id, name, osType, location }) => ({
        icon: 'vm',
        label: name,
        description: [osType, location, resourceGroupOf(id)].filter(Boolean).join(' · '),
        value: id,
        group: l10n.t('Virtual machines'),
      })),
    labPlan: async () => placed((await labReader.labPlans()).items, 'mortar-board', l10n.t('Lab plans')),
    labAccount: async () => placed((await labReader.labAccounts()).items, 'archive', l10n.t('Classic lab accounts')),
    lab: async () => placed((await labReader.labs()).items, 'beaker', l10n.t('Labs')),
    labImage: () => Promise.resolve([]),
    attachedGallery: () => Promise.resolve([]),
    foreign: () => Promise.resolve([]),
  };
  return (await Promise.all(kinds.map(kind => lists[kind]()))).flat();
}

function choicesOf(items: readonly Resource[], icon: string, group: string, state?: string): readonly Choice<string>[] {
  return items
    .filter(({ provisioningState }) => state === undefined || provisioningState === state)
    .sort((a, b) => holder(a).localeCompare(holder(b)) || byName(a, b))
    .map(one => ({ icon, label: fullName(one.id), description: factsOf(one), value: one.id, group }));
}

function placed(items: readonly ResourceBase[], icon: string, group: string): readonly Choice<string>[] {
  return [...items]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name, location }) => ({
      icon,
      label: name,
      description: [location, resourceGroupOf(id)].join(' · '),
      value: id,
      group,
    }));
}

function holder({ kind, id }: Resource): string {
  return kind === 'version' || kind === 'definition' ? fullName(parentId(id) ?? '') : '';
}

function byName(a: Resource, b: Resource): number {
  return a.kind === 'version' ? byNumberDescending(a.name, b.name) : a.name.localeCompare(b.name);
}

function factsOf(one: Resource): string {
  const own = { gallery: '', version: one.provisioningState, definition: osOf(one), managedImage: osOf(one) }[one.kind];
  return [own, one.location, resourceGroupOf(one.id)].filter(Boolean).join(' · ');
}

function osOf(one: Resource): string {
  return one.kind === 'definition' || one.kind === 'managedImage' ? orUnknown(one.osType) : '';
}
