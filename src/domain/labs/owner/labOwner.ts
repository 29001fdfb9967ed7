import type { LabAccount } from './labAccount';
import type { LabPlan } from './labPlan';

/** What labs are created in and galleries are attached to, in either generation of Lab Services. */
export type LabOwner = LabPlan | LabAccount;
