import type { FuzzPlan } from './fuzzPlan';
import { galleryPlans } from './galleryPlans';
import { labPlans } from './labPlans';
import { versionPlans } from './versionPlans';

/** Plans with every kind of change, and those that several changes make up. */
export const fuzzPlans = { ...galleryPlans, ...versionPlans, ...labPlans } satisfies Readonly<Record<string, FuzzPlan>>;

export type PlanName = keyof typeof fuzzPlans;

export const planNames = Object.keys(fuzzPlans) as PlanName[];
