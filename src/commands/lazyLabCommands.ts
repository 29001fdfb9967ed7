import { lazy } from './lazy';

/** The Lab Services commands, each loaded on first use. */
export const lazyLabCommands = {
  ...lazy('exportLabTemplate', () => import('./labs/exportLabTemplate')),
  ...lazy('exportAgain', () => import('./labs/exportAgain')),
  ...lazy('replicateToGeography', () => import('./version/replicateToGeography')),
  ...lazy('createLab', () => import('./labs/createLab')),
  ...lazy('publishLab', () => import('./labs/publishLab')),
  ...lazy('rescueLabImages', () => import('./labs/rescueLabImages')),
  ...lazy('showRescueReport', () => import('./labs/showRescueReport')),
  ...lazy('attachGallery', () => import('./labs/attachGallery')),
  ...lazy('detachGallery', () => import('./labs/detachGallery')),
  ...lazy('enableLabImages', () => import('./labs/enableLabImages')),
  ...lazy('diagnoseLabImage', () => import('./labs/diagnoseLabImage')),
  ...lazy('openLabSite', () => import('./labs/openLabSite')),
};
