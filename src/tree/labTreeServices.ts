import type { LabStore } from '../store/labs/labStore';
import type { TreeServices } from './treeServices';

export interface LabTreeServices extends TreeServices {
  readonly labs: LabStore;
}
