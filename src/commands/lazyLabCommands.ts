import { later } from './lazy';

/** The commands of Lab Services, each loaded when it is first used. */
export const laterLabCommands = {
  ...later('exportLabTemplate', () => import('./labs/exportLabTemplate')),
  ...later('exportAgain', () => import('./labs/exportAgain')),
  ...later('replicateToGeography', () => import('./version/replicateToGeography')),
  ...later('createLab', () => import('./labs/createLab')),
  ...later('publishLab', () => import('./labs/publishLab')),
  ...later('rescueLabImages', () => import('./labs/rescueLabImages')),
  ...later('showRescueReport', () => import('./labs/showRescueReport')),
  ...later('attachGallery', () => import('./labs/attachGallery')),
  ...later('detachGallery', () => import('./labs/detachGallery')),
  ...later('enableLabImages', () => import('./labs/enableLabImages')),
  ...later('diagnoseLabImage', () => import('./labs/diagnoseLabImage')),
  ...later('openLabSite', () => import('./labs/openLabSite')),
};
