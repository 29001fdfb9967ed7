import type * as vscode from 'vscode';
import type { PageDecision, PageReview } from '../../domain/plan/planReview';
import type { PageKind } from '../kit/pagePanelParts';
import { openPlanPage, type PlanSubject } from './planPage';
import type { PlanPageParts } from './planParts';
import { operationIdIn } from './planState';

/** The reviews under way, and which panel shows which operation. */
export interface PlanPanels extends PageKind {
  review(review: PageReview, show: (subject: string) => void): Promise<PageDecision>;
}

export function createPlanPanels(extensionUri: vscode.Uri, parts: PlanPageParts): PlanPanels {
  const reviews = new Map<string, PlanSubject>();
  const subjects = new Map<string, string>();

  return {
    // The page has one as soon as it opens.
    titleOf: () => '',
    keyOf: subject => subjects.get(subject) ?? subject,
    restored: operationIdIn,
    fill(panel, subject) {
      const page = openPlanPage(panel, reviews.get(subject) ?? { operationId: subject }, extensionUri, parts);
      reviews.delete(subject);
      return {
        dispose() {
          for (const [id, known] of subjects) if (known === subject) subjects.delete(id);
          page.dispose();
        },
      };
    },
    review: (review, show) =>
      new Promise(resolve => {
        const subject = crypto.randomUUID();
        reviews.set(subject, { review, decided: resolve, onStarted: id => subjects.set(id, subject) });
        show(subject);
      }),
  };
}
