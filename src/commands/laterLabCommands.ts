import { later } from './later';

/** The commands of Lab Services, each loaded when it is first used. */
export const laterLabCommands = {
  ...later('exportLabTemplate', () => import('./exportLabTemplate')),
  ...later('exportAgain', () => import('./exportAgain')),
  ...later('replicateToGeography', () => import('./replicateToGeography')),
  ...later('createLab', () => import('./createLab')),
  ...later('publishLab', () => import('./publishLab')),
  ...later('rescueLabImages', () => import('./rescueLabImages')),
  ...later('showRescueReport', () => import('./showRescueReport')),
  ...later('attachGallery', () => import('./attachGallery')),
  ...later('detachGallery', () => import('./detachGallery')),
  ...later('enableLabImages', () => import('./enableLabImages')),
  ...later('diagnoseLabImage', () => import('./diagnoseLabImage')),
  ...later('openLabSite', () => import('./openLabSite')),
};
