import * as l10n from '@vscode/l10n';
import { labSite } from '../../domain/labs/labService';
import { retirementText } from '../../domain/labs/retirement';
import { imageText, rescueSummary, resultText, type RescueRow } from '../../domain/labs/rescueReport';
import { csvTable } from '../table/csvTable';
import { markdownTable, plainMarkdown } from '../table/markdownTable';

/** A form in which the report of a rescue can be taken away. */
export interface RescueFormat {
  /** Stable, for commands and tests. */
  readonly id: string;
  readonly label: string;
  /** VS Code's id of the language, for the editor the text opens in. */
  readonly languageId: string;
  /** @param now milliseconds since 1970, to say how long the labs are still there */
  readonly export: (rows: readonly RescueRow[], now: number) => string;
}

export const rescueFormats: readonly RescueFormat[] = [
  { id: 'markdown', label: 'Markdown', languageId: 'markdown', export: markdown },
  { id: 'csv', label: 'CSV', languageId: 'csv', export: csv },
];

/** The one address that is ours, which may be a link as it is. */
const ownAddress = new RegExp(`${plainMarkdown(labSite).replaceAll('.', '\\.')}(?=[\\s,)]|\\.\\s)`, 'g');

/** The columns of the table; the head says them as they are, so that programs find them. */
const columns: readonly (keyof RescueRow)[] = [
  'lab',
  'result',
  'gallery',
  'image',
  'version',
  'reason',
  'userName',
  'labPlan',
  'region',
  'subscription',
  'resourceGroup',
  'labId',
  'imageId',
];

function csv(rows: readonly RescueRow[]): string {
  return csvTable(
    columns,
    rows.map(row => columns.map(column => row[column])),
  );
}

function markdown(rows: readonly RescueRow[], now: number): string {
  const head = [l10n.t('Lab'), l10n.t('Result'), l10n.t('Image'), l10n.t('Why'), l10n.t('User'), l10n.t('Lab plan')];
  const cells = rows.map(row => [
    row.lab,
    resultText(row.result),
    imageText(row),
    row.reason,
    row.userName,
    row.labPlan,
  ]);
  return [
    `# ${l10n.t('Images of labs')}`,
    plainMarkdown(retirementText(now)),
    plainMarkdown(rescueSummary(rows)),
    markdownTable(head, cells).replaceAll(ownAddress, labSite),
  ].join('\n\n');
}
