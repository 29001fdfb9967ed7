import type { LabStore } from '../store/labs/labStore';
import type { TreeServices } from './treeServices';

/** What the nodes of the Lab Services view read from, and act through. */
export interface LabTreeServices extends TreeServices {
  readonly labs: LabStore;
}
