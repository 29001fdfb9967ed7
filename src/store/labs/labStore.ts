import type { Disposable } from '../../base/event';
import type { LabImage } from '../../domain/labs/image/labImage';
import type { Lab, LabMachine } from '../../domain/labs/lab/lab';
import type { AttachedGallery, LabAccount } from '../../domain/labs/owner/labAccount';
import type { LabPlan } from '../../domain/labs/owner/labPlan';
import type { StoreChange } from '../changeNotifier';
import type { Known } from '../ports';
import type { WatchLab } from './labWatch';

type WithKind<K extends string, T> = T & { readonly kind: K };

export type KnownLabImage = WithKind<'labImage', LabImage>;
export type KnownAttachedGallery = WithKind<'attachedGallery', AttachedGallery>;
export type KnownLabMachine = WithKind<'labMachine', LabMachine>;

/** Every cached kind of Lab Services resource. */
export type LabResource = LabPlan | LabAccount | Lab | KnownLabImage | KnownAttachedGallery | KnownLabMachine;

/** Cache of Lab Services resources. Reads are synchronous; loads go to Azure and then fire. Nothing rejects. */
export interface LabStore {
  plans(): Known<LabPlan>;
  accounts(): Known<LabAccount>;
  /** Labs of all lab plans, including deleted plans. Those of classic lab accounts are in `accountLabs`. */
  labs(): Known<Lab>;
  accountLabs(accountId: string): Known<Lab>;
  /**
   * Images of the attached galleries, as the lab plan or lab account offers them. Images that a plan hides are left
   * out.
   */
  images(ownerId: string): Known<KnownLabImage>;
  /** Galleries attached to a classic lab account. */
  attached(accountId: string): Known<KnownAttachedGallery>;
  /** The template VM of a lab of a lab plan: one or none. */
  templates(labId: string): Known<KnownLabMachine>;
  get(id: string): LabResource | undefined;
  /** Whether a gallery is attached to a lab plan or lab account, as far as loaded. */
  isAttached(galleryId: string): boolean;

  /** Returns the cached value, or loads it if it was never loaded. `force` always loads. */
  loadPlans(force?: boolean): Promise<Known<LabPlan>>;
  loadAccounts(force?: boolean): Promise<Known<LabAccount>>;
  loadLabs(force?: boolean): Promise<Known<Lab>>;
  loadAccountLabs(accountId: string, force?: boolean): Promise<Known<Lab>>;
  loadImages(ownerId: string, force?: boolean): Promise<Known<KnownLabImage>>;
  loadAttached(accountId: string, force?: boolean): Promise<Known<KnownAttachedGallery>>;
  loadTemplates(labId: string, force?: boolean): Promise<Known<KnownLabMachine>>;
  /** Reads one resource, and updates or removes it in the cache. */
  reread(id: string): Promise<LabResource | undefined>;
  /** Polls a resource while Lab Services is working on it. */
  readonly watch: WatchLab;
  clear(): void;
  /** Fires when galleries may have been attached or detached. Labs change far more often. */
  readonly onDidAttach: (listener: () => void) => Disposable;
  /** Fires the IDs of changed resources, and the keys (`labListKeys`) of lists whose items changed. */
  readonly onDidChange: (listener: (change: StoreChange) => void) => Disposable;
}
