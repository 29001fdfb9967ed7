import { describePlan } from './describePlan';
import { noticeText } from './notice';
import type { Plan } from './plan';
import { joined } from './planLine';

/** The changes of a plan as text: one line per change with its details below, and the notices at the end. */
export function planText(plan: Plan): string {
  const lines = describePlan(plan).map(({ level, text, detail }) => `${'  '.repeat(level)}- ${joined(text, detail)}`);
  const notices = plan.notices.map(noticeText);
  return `${[plan.title, lines.join('\n'), ...notices].join('\n\n')}\n`;
}
