import { overviewCsv } from '../../export/overview/overviewCsv';
import type { OverviewFacts } from '../../export/overview/overviewFacts';
import { overviewMarkdown } from '../../export/overview/overviewMarkdown';
import { showUntitled } from '../../platform/showDocument';

/** Opens the overview as a document: all of it in Markdown, or its definitions as CSV. */
export async function exportOverview(format: 'markdown' | 'csv', facts: OverviewFacts): Promise<void> {
  await showUntitled(format, format === 'csv' ? overviewCsv(facts) : overviewMarkdown(facts));
}
