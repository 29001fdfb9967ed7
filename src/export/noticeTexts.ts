import { noticeText } from '../domain/plan/notice';
import type { Plan } from '../domain/plan/plan';

/** The errors and warnings of a plan, for the top of a script. */
export function noticeTexts({ notices }: Pick<Plan, 'notices'>): readonly string[] {
  return notices.filter(({ severity }) => severity !== 'info').map(noticeText);
}
