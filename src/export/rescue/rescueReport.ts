import * as l10n from '@vscode/l10n';
import { escapeMarkdown } from '../../base/escapeMarkdown';
import {
  imageText,
  rescueSummary,
  resultText,
  type RescueResult,
  type RescueRow,
} from '../../domain/labs/exports/rescueReport';
import { labSite } from '../../domain/labs/labService';
import { retirementText } from '../../domain/labs/retirement';
import { csvTable } from '../table/csvTable';

/** A format that a rescue report can be exported to. */
export interface RescueFormat {
  /** Stable, for commands and tests. */
  readonly id: string;
  readonly label: string;
  /** VS Code's language ID for the editor. */
  readonly languageId: string;
  /** @param now milliseconds since 1970, to tell how long the labs remain available */
  readonly export: (rows: readonly RescueRow[], now: number) => string;
}

export const rescueFormats: readonly RescueFormat[] = [
  { id: 'markdown', label: 'Markdown', languageId: 'markdown', export: markdown },
  { id: 'csv', label: 'CSV', languageId: 'csv', export: csv },
];

/** The product's own link, which stays clickable. */
const labSiteLink = new RegExp(`${escapeMarkdown(labSite).replaceAll('.', '\\.')}(?=[\\s,)]|\\.\\s)`, 'g');

/** The columns of the table. The header uses these names untranslated, for programs. */
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

/** Section order by result: those that need attention first. Covers every result, so that none is left out. */
const sortOrder: Readonly<Record<RescueResult, number>> = {
  failed: 1,
  notStarted: 2,
  notExportable: 3,
  unread: 4,
  underWay: 5,
  ready: 6,
  exported: 7,
  safe: 8,
};

/** A list instead of a table: reasons are sentences, and the text is often read unrendered. */
function markdown(rows: readonly RescueRow[], now: number): string {
  const results = [...new Set(rows.map(({ result }) => result))].sort((a, b) => sortOrder[a] - sortOrder[b]);
  const sections = results.flatMap(result => {
    const those = rows.filter(row => row.result === result);
    return [`## ${headingOf(result, those.length)}`, those.map(entryOf).join('\n')];
  });
  const text = [
    `# ${l10n.t('Lab images')}`,
    escapeMarkdown(retirementText(now)),
    escapeMarkdown(rescueSummary(rows)),
    ...sections,
  ].join('\n\n');
  return `${text.replaceAll(labSiteLink, labSite)}\n`;
}

function headingOf(result: RescueResult, count: number): string {
  const text = resultText(result);
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)} (${count})`;
}

function entryOf(row: RescueRow): string {
  const { lab, userName, labPlan, reason } = row;
  const facts = [
    imageText(row),
    userName === '' ? '' : l10n.t('user {0}', userName),
    labPlan === '' ? '' : l10n.t('lab plan {0}', labPlan),
  ].filter(Boolean);
  const head = [`- **${escapeMarkdown(lab)}**`, ...facts.map(escapeMarkdown)].join(' · ');
  return reason === '' ? head : `${head}\n  - ${escapeMarkdown(reason)}`;
}
