import type { LabGeneration } from '../domain/labs/labService';
import type { Registration } from '../domain/labs/owner/providerNotices';
import type { GalleryAccess } from '../domain/gallery/galleryAccess';
import type { Lab, LabMachine } from '../domain/labs/lab/lab';
import type { AttachedGallery, LabAccount } from '../domain/labs/owner/labAccount';
import type { LabImage } from '../domain/labs/image/labImage';
import type { LabPlan } from '../domain/labs/owner/labPlan';
import type { LabSize, LabUsage } from '../domain/labs/labSize';
import type { Listing } from './ports';

/** How many images a lab plan offers for new labs. */
interface EnabledImages {
  readonly ofGallery: number;
  readonly ofMarketplace: number;
}

/** Reads Lab Services. Every method throws `AzureError` alone; a missing resource is `undefined` where the signature says so. */
export interface LabReader {
  labPlans(): Promise<Listing<LabPlan>>;
  /** Labs of lab plans, also of deleted ones. Those of a classic lab account are in `accountLabs`. */
  labs(): Promise<Listing<Lab>>;
  labAccounts(): Promise<Listing<LabAccount>>;
  labPlan(id: string): Promise<LabPlan | undefined>;
  labAccount(id: string): Promise<LabAccount | undefined>;
  /** Of a lab plan or of a classic lab account. */
  lab(id: string): Promise<Lab | undefined>;
  accountLabs(accountId: string): Promise<readonly Lab[]>;
  /** Of a lab of a lab plan: its template and the machines of its students. */
  machines(labId: string): Promise<readonly LabMachine[]>;
  /** The template VM of a lab of a lab plan; undefined where it has none. */
  template(labId: string): Promise<LabMachine | undefined>;
  /** What a lab plan offers of these image definitions of its gallery, each asked for by its name; what it hides is left out. */
  planImages(planId: string, definitionNames: readonly string[]): Promise<readonly LabImage[]>;
  /** Undefined where the lab plan does not offer it. */
  planImage(planId: string, definitionName: string): Promise<LabImage | undefined>;
  enabledImages(planId: string): Promise<EnabledImages>;
  /** Of a classic lab account. */
  attachedGalleries(accountId: string): Promise<readonly AttachedGallery[]>;
  sharedImages(accountId: string): Promise<readonly LabImage[]>;
  /** Sizes of lab machines of one region, also those the subscription may not use, which say why. */
  sizes(subscriptionId: string, location: string): Promise<readonly LabSize[]>;
  usages(subscriptionId: string, location: string): Promise<readonly LabUsage[]>;
  /** Of `Microsoft.LabServices` and `Microsoft.Compute`, in each of the subscriptions once. */
  registrations(subscriptionIds: readonly string[]): Promise<readonly Registration[]>;
  /** What Lab Services may do on a gallery. What is refused is absent, and no failure. */
  galleryAccess(generation: LabGeneration, galleryId: string): Promise<GalleryAccess>;
}
