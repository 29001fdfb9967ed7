import * as l10n from '@vscode/l10n';
import {
  confidentialTitle,
  describeEncryption,
  encryptionWith,
  needsSet,
  setServes,
  type DiskEncryptionSet,
  type EncryptionKind,
} from '../../domain/region/encryption';
import { sameRegion, type Location } from '../../domain/region/region';
import { regionName } from '../../domain/region/regionName';
import type { TargetRegion } from '../../domain/version/imageVersion';
import type { Context } from '../engine/form';
import type { Choice } from '../engine/prompter';

/** Encryption of a version's regions. Empty for platform-managed keys. */
export type VersionEncryption = readonly {
  readonly name: string;
  readonly kind: EncryptionKind;
  /** ID of the disk encryption set; empty if the kind needs none. */
  readonly setId: string;
}[];

/** What encryption choices depend on. */
export interface EncryptionFacts {
  readonly sets: readonly DiskEncryptionSet[] | undefined;
  readonly locations: readonly Location[];
  /** Whether the definition only allows confidential VMs. */
  readonly confidential: boolean;
}

/** Asks for the encryption type of a new version, then for the disk encryption set of each region. */
export async function askEncryption(
  context: Context,
  regions: readonly TargetRegion[],
  facts: EncryptionFacts,
): Promise<VersionEncryption> {
  const kind = await context.prompter.pick<EncryptionKind | 'azure'>({
    page: context.page,
    placeholder: l10n.t("Encryption, the same type in every region; it can't be changed later"),
    choices: () => kindChoices(facts.confidential),
  });
  return kind === 'azure' ? [] : askEncryptionOf(context, kind, regions, facts);
}

/** Asks for a disk encryption set per region if the kind needs one. */
export async function askEncryptionOf(
  { page, prompter }: Context,
  kind: EncryptionKind,
  regions: readonly Pick<TargetRegion, 'name'>[],
  { sets, locations }: Pick<EncryptionFacts, 'sets' | 'locations'>,
): Promise<VersionEncryption> {
  const chosen: VersionEncryption[number][] = [];
  for (const { name } of regions) {
    const where = regionName(name, locations);
    const setId = needsSet(kind)
      ? await prompter.pick<string>({
          page,
          placeholder: l10n.t('Disk encryption set in {0}', where),
          choices: () => setChoices(sets ?? [], name, { where, kind, locations }),
        })
      : '';
    chosen.push({ name, kind, setId });
  }
  return chosen;
}

/** Applies the chosen encryption to each region. Data disks (by LUN) are encrypted like the OS disk. */
export function withEncryption(
  regions: readonly TargetRegion[],
  chosen: VersionEncryption,
  luns: readonly number[],
): readonly TargetRegion[] {
  return regions.map(region => {
    const found = choiceFor(region, chosen);
    return found ? { ...region, encryption: encryptionWith(found.kind, found.setId, luns) } : region;
  });
}

/** Whether every region has the encryption that was chosen, as far as one was. */
export function coversRegions(chosen: VersionEncryption, regions: readonly Pick<TargetRegion, 'name'>[]): boolean {
  return chosen.length === 0 || regions.every(region => choiceFor(region, chosen) !== undefined);
}

/** A kind that needs no set is the same in every region, also in one that was added later. */
function choiceFor(
  { name }: Pick<TargetRegion, 'name'>,
  chosen: VersionEncryption,
): VersionEncryption[number] | undefined {
  return chosen.find(one => sameRegion(one.name, name)) ?? chosen.find(({ kind }) => !needsSet(kind));
}

/** The choice in one line: `key images-eastus2, key images-westeurope`. */
export function encryptionText(chosen: VersionEncryption): string {
  const texts = new Set(chosen.map(({ kind, setId }) => describeEncryption(encryptionWith(kind, setId, []))));
  return texts.size === 0 ? l10n.t('Platform-managed keys') : [...texts].join(', ');
}

function kindChoices(confidential: boolean): Choice<EncryptionKind | 'azure'>[] {
  const incompatibility = confidential
    ? undefined
    : l10n.t(
        'Available only for image definitions with the security type ConfidentialVM, which support only confidential virtual machines.',
      );
  const ofConfidential = (kind: Exclude<EncryptionKind, 'customerKey'>, detail: string): Choice<EncryptionKind> => ({
    label: confidentialTitle(kind),
    detail,
    value: kind,
    group: l10n.t('Confidential virtual machines'),
    ...(incompatibility !== undefined && { refusal: incompatibility }),
  });
  const needed = confidential && {
    refusal: l10n.t(
      'The image definition is only for confidential virtual machines. Choose a confidential encryption.',
    ),
  };
  return [
    {
      label: l10n.t('Platform-managed keys'),
      detail: l10n.t('No keys to manage. Most versions use this.'),
      value: 'azure',
      ...needed,
    },
    {
      label: l10n.t('Customer-managed keys'),
      detail: l10n.t(
        "Uses a disk encryption set in every region. The version can't be copied or shared, and it's lost if its key is lost.",
      ),
      value: 'customerKey',
      ...needed,
    },
    ofConfidential(
      'EncryptedVMGuestStateOnlyWithPmk',
      l10n.t('Encrypts the guest state of the virtual machine, but not its disk.'),
    ),
    ofConfidential('EncryptedWithPmk', l10n.t('Also encrypts the OS disk, with a platform-managed key.')),
    ofConfidential(
      'EncryptedWithCmk',
      l10n.t('Also encrypts the OS disk, with a confidential disk encryption set in every region.'),
    ),
    ofConfidential(
      'NonPersistedTPM',
      l10n.t("The vTPM state isn't preserved. The virtual machine starts with an empty vTPM each time."),
    ),
  ];
}

function setChoices(
  sets: readonly DiskEncryptionSet[],
  region: string,
  { where, kind, locations }: { where: string; kind: EncryptionKind; locations: readonly Location[] },
): Choice<string>[] {
  const judged = sets.map(set => ({ set, near: sameRegion(set.location, region) }));
  const choices = judged
    .filter(({ set }) => setServes(set, kind))
    .sort((a, b) => Number(b.near) - Number(a.near) || a.set.name.localeCompare(b.set.name))
    .map(({ set, near }) => ({
      icon: 'key',
      label: set.name,
      description: regionName(set.location, locations),
      value: set.id,
      ...(!near && {
        refusal: l10n.t(
          "It's in {0}. A region needs a disk encryption set of its own.",
          regionName(set.location, locations),
        ),
      }),
    }));
  if (judged.some(({ set, near }) => near && setServes(set, kind))) return choices;
  const noSetMessage = l10n.t('No disk encryption set in {0}', where);
  const refusal = l10n.t("Create one in the gallery's subscription, or go back and choose another encryption type.");
  return [{ label: noSetMessage, value: '', refusal }, ...choices];
}
