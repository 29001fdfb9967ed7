import { joined } from './planLine';
import { describePlan } from './describePlan';
import type { Plan } from './plan';

/** What a plan changes, to be read: one line a change, its details below it, and at the end what was said of it. */
export function planText(plan: Plan): string {
  const lines = describePlan(plan).map(({ level, text, detail }) => `${'  '.repeat(level)}- ${joined(text, detail)}`);
  const notices = plan.notices.map(({ message, fix = '' }) => `${message} ${fix}`.trim());
  return `${[plan.title, lines.join('\n'), ...notices].join('\n\n')}\n`;
}
