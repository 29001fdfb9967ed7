import type * as vscode from 'vscode';
import { lazyLoad } from '../../base/lazy';
import type { PageDecision, PageReview } from '../../domain/plan/planReview';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { PlanPanels } from './planPanels';
import type { PlanPageParts } from './planParts';

export interface PlanPages extends PagePanels {
  /** Lets the user decide on a plan on a page, which then shows the operation. */
  readonly review: (review: PageReview) => Promise<PageDecision>;
}

/** Manages one panel per plan under review and per operation; those of operations are restored after a reload. */
export function registerPlanPanel(context: vscode.ExtensionContext, parts: PlanPageParts): PlanPages {
  let open: PlanPanels | undefined;
  const panels = lazyLoad(
    async () => (open = (await import('./planPanels')).createPlanPanels(context.extensionUri, parts)),
  );
  const pages = registerPagePanels({
    type: 'computeGallery.plan',
    // The page has one as soon as it opens.
    titleOf: () => '',
    keyOf: subject => open?.subjectOf(subject) ?? subject,
    restored: async state => (await panels()).operationIdIn(state),
    async load() {
      const { fill } = await panels();
      return fill;
    },
  });
  return { ...pages, review: async review => (await panels()).review(review, subject => pages.show(subject)) };
}
