import type { Clones } from '../store/clones';
import type { TreeServices } from './treeServices';

export interface ImageTreeServices extends TreeServices {
  readonly clones: Clones;
}
