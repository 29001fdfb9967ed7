import type * as vscode from 'vscode';
import type { PageDecision, PageReview } from '../../domain/plan/planReview';
import type { PageKind } from '../kit/pagePanelParts';
import { openPlanPage, type PlanPage, type PlanSubject } from './planPage';
import type { PlanPageParts } from './planParts';
import { operationIdIn } from './planState';

/** The reviews under way, and which panel shows which operation. */
export interface PlanPanels extends PageKind {
  /** Opens a page, or goes on with the one that waits for another answer. */
  review(review: PageReview, show: (subject: string) => void): Promise<PageDecision>;
  isWaiting(): boolean;
}

export function createPlanPanels(extensionUri: vscode.Uri, parts: PlanPageParts): PlanPanels {
  const reviews = new Map<string, PlanSubject & { readonly review: PageReview }>();
  const subjects = new Map<string, string>();
  const shown = new Map<string, PlanPage>();
  /** The page whose review waits for another answer. */
  let waiting: PlanPage | undefined;

  return {
    // The page has one as soon as it opens.
    titleOf: () => '',
    keyOf: subject => subjects.get(subject) ?? subject,
    restored: operationIdIn,
    fill(panel, subject) {
      const page = openPlanPage(panel, reviews.get(subject) ?? { operationId: subject }, extensionUri, parts);
      reviews.delete(subject);
      shown.set(subject, page);
      return {
        ...page,
        dispose() {
          shown.delete(subject);
          if (waiting === page) waiting = undefined;
          for (const [id, known] of subjects) if (known === subject) subjects.delete(id);
          page.dispose();
        },
      };
    },
    isWaiting: () => waiting !== undefined,
    review: (review, show) =>
      new Promise(resolve => {
        const page = waiting;
        waiting = undefined;
        if (page) {
          page.continue(review, decision => {
            if (decision.action === 'edit') waiting = page;
            resolve(decision);
          });
          return;
        }
        const subject = crypto.randomUUID();
        const decided = (decision: PageDecision): void => {
          if (decision.action === 'edit') waiting = shown.get(subject);
          resolve(decision);
        };
        reviews.set(subject, { review, decided, onStarted: id => subjects.set(id, subject) });
        show(subject);
      }),
  };
}
