import { joined } from './planLine';
import { describePlan } from './describePlan';
import type { Plan } from './plan';

/** The changes of a plan as text: one line per change with its details below, and the notices at the end. */
export function planText(plan: Plan): string {
  const lines = describePlan(plan).map(({ level, text, detail }) => `${'  '.repeat(level)}- ${joined(text, detail)}`);
  const notices = plan.notices.map(({ message, fix = '' }) => `${message} ${fix}`.trim());
  return `${[plan.title, lines.join('\n'), ...notices].join('\n\n')}\n`;
}
