import * as l10n from '@vscode/l10n';
import { setContextKey } from '../../platform/contextKeys';
import { setViewTexts } from '../../platform/surface/treeView';
import type { TreeFilter } from '../treeFilter';
import type { ShownResources } from './resourceView';
import { showHits } from './showHits';

/** Draws the view as it is filtered now, with what was found opened and counted. */
export function applyFilter(filter: TreeFilter, { tree, view }: Pick<ShownResources, 'tree' | 'view'>): void {
  const { hits } = filter;
  setContextKey('computeGallery.filtered', hits !== undefined);
  setViewTexts(view, { message: hits ? l10n.t('Filtered by {0}: {1}', hits.text, hits.count) : '' });
  tree.drawAll();
  if (hits) void showHits(tree, view, hits.opens, () => filter.hits === hits);
}
