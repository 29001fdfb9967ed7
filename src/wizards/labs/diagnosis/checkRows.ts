import * as l10n from '@vscode/l10n';
import type { LabCheck, LabCheckCode, LabFix } from '../../../domain/labs/diagnosis/labCheck';
import type { Choice } from '../../engine/prompter';
import { wrapText } from '../../engine/wrappedRows';

const icons: Readonly<Record<LabCheck['state'], string>> = {
  problem: 'error',
  warning: 'warning',
  unknown: 'question',
  ok: 'pass',
};

const order: readonly LabCheck['state'][] = ['problem', 'warning', 'unknown', 'ok'];

/** Characters of average width that fit in the detail of a row with a button. */
const besideButton = 72;

/** All checks as rows, failed ones first. A fix is selected with Enter or with the row's button. */
export function checkRows(checks: readonly LabCheck[]): readonly Choice<LabFix | undefined>[] {
  const groups: Readonly<Record<LabCheck['state'], string>> = {
    problem: l10n.t('Prevents use in labs'),
    warning: l10n.t('Might prevent use in labs'),
    unknown: l10n.t("Couldn't check"),
    ok: l10n.t('OK'),
  };
  return order.flatMap(state =>
    checks
      .filter(check => check.state === state)
      .flatMap(({ code, sentence, fix }) => {
        const { first, rest } = sentencesOf(sentence);
        // Read-only rows are wrapped anyway.
        const [detail = '', ...more] = fix ? wrapText(first, besideButton) : [first];
        return [
          {
            icon: icons[state],
            label: checkName(code),
            detail,
            value: fix,
            group: groups[state],
            ...(fix
              ? { description: l10n.t('Enter: {0}', fix.title), button: { icon: iconOf(fix), tooltip: fix.title } }
              : { readOnly: true }),
          },
          ...more.map(line => ({ label: ' ', description: line, value: fix, group: groups[state], readOnly: true })),
          ...(rest === ''
            ? []
            : [{ icon: 'lightbulb', label: rest, value: fix, group: groups[state], readOnly: true }]),
        ];
      }),
  );
}

/** Splits off the first sentence: rows are truncated, so the remedy gets its own. */
function sentencesOf(text: string): { readonly first: string; readonly rest: string } {
  const [first = '', ...rest] = text.split(/(?<=\.) (?=\p{Lu})/u);
  return { first, rest: rest.join(' ') };
}

function iconOf({ action }: LabFix): string {
  switch (action) {
    case 'showReplication':
      return 'globe';
    case 'openQuota':
      return 'link-external';
    case 'attachGallery':
    case 'enableImage':
    case 'addRegions':
    case 'retryFailedRegions':
    case 'createVersionFromOsDisk':
    case 'includeInLatest':
      return 'wrench';
  }
}

function checkName(code: LabCheckCode): string {
  const names: Readonly<Record<LabCheckCode, string>> = {
    galleryAttached: l10n.t('Gallery attached'),
    imageEnabled: l10n.t('Image enabled'),
    replicatedThere: l10n.t('Replicated to the region'),
    replicationDone: l10n.t('Replication completed'),
    osDiskSize: l10n.t('OS disk size'),
    oneDisk: l10n.t('Single disk'),
    latestVersion: l10n.t('Latest version'),
    generationAndSecurity: l10n.t('Generation and security'),
    architecture: l10n.t('Architecture'),
    sizeOfLab: l10n.t('Lab virtual machine size'),
    rights: l10n.t('Your permissions'),
    coreQuota: l10n.t('Core quota'),
  };
  return names[code];
}
