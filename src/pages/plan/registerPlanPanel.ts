import type * as vscode from 'vscode';
import { lazyLoad } from '../../base/lazy';
import type { PageDecision, PageReview } from '../../domain/plan/planReview';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { PlanPageParts } from './planParts';

export interface PlanPages extends PagePanels {
  /** Lets the user decide on a plan on a page, which then shows the operation. */
  readonly review: (review: PageReview) => Promise<PageDecision>;
}

/** Manages one panel per plan under review and per operation; those of operations are restored after a reload. */
export function registerPlanPanel({ extensionUri }: vscode.ExtensionContext, parts: PlanPageParts): PlanPages {
  const panels = lazyLoad(async () => (await import('./planPanels')).createPlanPanels(extensionUri, parts));
  const pages = registerPagePanels('computeGallery.plan', panels);
  return { ...pages, review: async review => (await panels()).review(review, subject => pages.show(subject)) };
}
