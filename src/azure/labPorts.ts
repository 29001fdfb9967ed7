import type { GalleryAccess } from '../domain/gallery/galleryAccess';
import type { LabImage } from '../domain/labs/image/labImage';
import type { Lab, LabMachine } from '../domain/labs/lab/lab';
import type { LabGeneration } from '../domain/labs/labService';
import type { LabSize, LabUsage } from '../domain/labs/labSize';
import type { AttachedGallery, LabAccount } from '../domain/labs/owner/labAccount';
import type { LabPlan } from '../domain/labs/owner/labPlan';
import type { Registration } from '../domain/labs/owner/providerNotices';
import type { Listing } from './ports';

/** Counts of images that a lab plan offers for new labs. */
interface EnabledImages {
  readonly ofGallery: number;
  readonly ofMarketplace: number;
}

/**
 * Reads Lab Services. Methods only throw `AzureError`. A missing resource is `undefined` where the signature says so.
 */
export interface LabReader {
  labPlans(): Promise<Listing<LabPlan>>;
  /** Labs of lab plans, including deleted plans. Those of a classic lab account are in `accountLabs`. */
  labs(): Promise<Listing<Lab>>;
  labAccounts(): Promise<Listing<LabAccount>>;
  labPlan(id: string): Promise<LabPlan | undefined>;
  labAccount(id: string): Promise<LabAccount | undefined>;
  /** Of a lab plan or a classic lab account. */
  lab(id: string): Promise<Lab | undefined>;
  accountLabs(accountId: string): Promise<readonly Lab[]>;
  /** The template and the students' machines of a lab of a lab plan. */
  machines(labId: string): Promise<readonly LabMachine[]>;
  /** The template VM of a lab of a lab plan. Undefined if it has none. */
  template(labId: string): Promise<LabMachine | undefined>;
  /**
   * The images that a lab plan offers for these image definitions, requested one by one by name. Hidden images are left
   * out.
   */
  planImages(planId: string, definitionNames: readonly string[]): Promise<readonly LabImage[]>;
  /** Undefined if the lab plan doesn't offer it. */
  planImage(planId: string, definitionName: string): Promise<LabImage | undefined>;
  enabledImages(planId: string): Promise<EnabledImages>;
  /** Of a classic lab account. */
  attachedGalleries(accountId: string): Promise<readonly AttachedGallery[]>;
  sharedImages(accountId: string): Promise<readonly LabImage[]>;
  /** Lab machine sizes in one region, including restricted ones, with the reason. */
  sizes(subscriptionId: string, location: string): Promise<readonly LabSize[]>;
  usages(subscriptionId: string, location: string): Promise<readonly LabUsage[]>;
  /** Of `Microsoft.LabServices` and `Microsoft.Compute` in each distinct subscription. */
  registrations(subscriptionIds: readonly string[]): Promise<readonly Registration[]>;
  /** The access of Lab Services to a gallery. What the user isn't allowed to read is absent, not a failure. */
  galleryAccess(generation: LabGeneration, galleryId: string): Promise<GalleryAccess>;
}
