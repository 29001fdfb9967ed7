import * as l10n from '@vscode/l10n';
import { isoDate } from '../../base/date';
import type { ImageSource } from '../../domain/source/imageSource';
import { isShallowOnly } from '../../domain/source/sourceRefusals';
import { endOfLifeProblem, isExpired } from '../../domain/version/endOfLife';
import type { TargetRegion } from '../../domain/version/imageVersion';
import { askForm, choiceRow, switchRow, textRow, type Context, type FormRow } from '../engine/form';
import type { Choice } from '../engine/prompter';
import {
  askEncryption,
  coversRegions,
  encryptionText,
  type EncryptionFacts,
  type VersionEncryption,
} from '../region/encryptionStep';

export interface VersionOptions {
  readonly excludeFromLatest: boolean;
  /** `2027-01-31`, as typed. */
  readonly endOfLifeDate?: string | undefined;
  readonly blockDeletionBeforeEndOfLife?: boolean | undefined;
  /** Full if absent. */
  readonly replicationMode?: 'Shallow' | undefined;
  readonly encryption?: VersionEncryption | undefined;
  /** A copy has the tags of its original if absent. */
  readonly withoutTags?: true | undefined;
}

/** What the options of new versions depend on. */
interface OptionsFacts {
  readonly regions: readonly TargetRegion[];
  readonly encryption: () => Promise<EncryptionFacts>;
  /** Whether the versions are for confidential virtual machines only. */
  readonly confidential: boolean;
  /** Whether a source has tags that its copy can have. */
  readonly tagged: boolean;
  readonly now: number;
}

/**
 * The options to start from: those that a version from these sources can have, and the settings that all the original
 * versions have.
 */
export function startOptions(sources: readonly ImageSource[], now: number): VersionOptions {
  const all = sources.map(({ settings = {} }) => settings);
  const [day, ...otherDays] = new Set(
    all.map(({ endOfLifeDate }) => endOfLifeDate && isoDate(endOfLifeDate).slice(0, 10)),
  );
  const endOfLifeDate = day !== undefined && otherDays.length === 0 && !isExpired(day, now) ? day : undefined;
  const isBlocked = endOfLifeDate !== undefined && all.every(one => one.blockDeletionBeforeEndOfLife);
  return {
    excludeFromLatest: all.length > 0 && all.every(one => one.excludeFromLatest),
    ...(endOfLifeDate !== undefined && { endOfLifeDate }),
    ...(isBlocked && { blockDeletionBeforeEndOfLife: true }),
    ...(sources.every(isShallowOnly) && { replicationMode: 'Shallow' }),
  };
}

/** Asks for the remaining options of a new version; Enter accepts the current ones. */
export async function askOptions(
  context: Context,
  start: VersionOptions,
  { regions, encryption, confidential, tagged, now }: OptionsFacts,
): Promise<VersionOptions> {
  return askForm(context, l10n.t('Options for the new image version'), start, options => [
    textRow<VersionOptions>(l10n.t('End of life'), one => one.endOfLifeDate, withEndOfLife, {
      prompt: l10n.t('End-of-life date (YYYY-MM-DD); leave empty for none'),
      placeholder: new Date(now + yearMs).toISOString().slice(0, 10),
      detail: l10n.t("You're notified before this date. Azure keeps serving the version after it."),
      problem: text => endOfLifeProblem(text, now),
    }),
    deletionRow(options),
    choiceRow<VersionOptions, boolean>(
      l10n.t('Latest'),
      one => one.excludeFromLatest,
      (one, excludeFromLatest) => ({ ...one, excludeFromLatest }),
      () => [
        {
          label: l10n.t('Included in latest'),
          detail: l10n.t('Virtual machines that request the latest version can get this one.'),
          value: false,
        },
        {
          label: l10n.t('Excluded from latest'),
          detail: l10n.t("Virtual machines that request the latest version don't get this one."),
          value: true,
        },
      ],
    ),
    choiceRow<VersionOptions, 'Shallow' | undefined>(
      l10n.t('Replication mode'),
      one => one.replicationMode,
      (one, replicationMode) => ({ ...one, replicationMode }),
      () => modeChoices(regions),
      l10n.t("Can't be changed later."),
    ),
    ...(tagged ? [tagsRow()] : []),
    {
      label: l10n.t('Encryption'),
      detail: l10n.t("Can't be changed later."),
      missing: encryptionMissing(options, regions, confidential),
      describe: one => (isUnencrypted(one) && confidential ? l10n.t('none') : encryptionText(one.encryption ?? [])),
      edit: async (one, inner) => ({ ...one, encryption: await askEncryption(inner, regions, await encryption()) }),
    },
  ]);
}

/** What differs from the defaults, or that nothing does. */
export function optionsText(options: VersionOptions): string {
  const parts = [
    options.endOfLifeDate === undefined ? '' : l10n.t('End of life: {0}', options.endOfLifeDate),
    options.blockDeletionBeforeEndOfLife ? l10n.t("Can't be deleted before its end of life") : '',
    options.excludeFromLatest ? l10n.t('Excluded from latest') : l10n.t('Included in latest'),
    options.replicationMode === 'Shallow' ? l10n.t('Shallow') : '',
    options.withoutTags ? l10n.t('Without the tags of the original') : '',
    isUnencrypted(options) ? '' : encryptionText(options.encryption ?? []),
  ];
  return parts.filter(Boolean).join(' · ');
}

function isUnencrypted({ encryption = [] }: VersionOptions): boolean {
  return encryption.length === 0;
}

function encryptionMissing(
  options: VersionOptions,
  regions: readonly TargetRegion[],
  confidential: boolean,
): string | undefined {
  if (confidential && isUnencrypted(options))
    return l10n.t('Choose the encryption first. The image definition is only for confidential virtual machines.');
  return coversRegions(options.encryption ?? [], regions)
    ? undefined
    : l10n.t('Choose the encryption again. It must be chosen for every region.');
}

function withEndOfLife(options: VersionOptions, text: string): VersionOptions {
  return text === ''
    ? { ...options, endOfLifeDate: undefined, blockDeletionBeforeEndOfLife: undefined }
    : { ...options, endOfLifeDate: text };
}

function deletionRow({ endOfLifeDate }: VersionOptions): FormRow<VersionOptions> {
  const row = switchRow<VersionOptions>(
    l10n.t('Block deletion before end of life'),
    one => one.blockDeletionBeforeEndOfLife ?? false,
    (one, on) => ({ ...one, blockDeletionBeforeEndOfLife: on || undefined }),
    l10n.t('No one can delete the version before that date unless this is turned off.'),
  );
  return endOfLifeDate === undefined ? { ...row, lockedBecause: l10n.t('Set an end-of-life date first.') } : row;
}

function tagsRow(): FormRow<VersionOptions> {
  return switchRow<VersionOptions>(
    l10n.t('Copy the tags'),
    one => !one.withoutTags,
    (one, on) => ({ ...one, withoutTags: on ? undefined : true }),
    l10n.t('The new version has the tags of the original.'),
  );
}

function modeChoices(regions: readonly TargetRegion[]): Choice<'Shallow' | undefined>[] {
  const spread = regions.length > 1 || regions.some(({ replicaCount }) => replicaCount > 1);
  return [
    {
      label: l10n.t('Full'),
      detail: l10n.t('Every region gets its own copies, so the source can be deleted. Use this for production.'),
      value: undefined,
    },
    {
      label: l10n.t('Shallow'),
      detail: l10n.t(
        'For testing: ready sooner and supports disks up to 32 TB, because nothing is copied. One region, one replica, few virtual machines; keep the source.',
      ),
      value: 'Shallow',
      ...(spread && {
        refusal: l10n.t('A shallow version has only one replica, in its home region. Go back and remove the others.'),
      }),
    },
  ];
}

const yearMs = 365 * 24 * 3600 * 1000;
