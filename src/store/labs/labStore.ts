import type { Disposable } from '../../base/event';
import type { Lab, LabMachine } from '../../domain/labs/lab/lab';
import type { AttachedGallery, LabAccount } from '../../domain/labs/owner/labAccount';
import type { LabImage } from '../../domain/labs/image/labImage';
import type { LabPlan } from '../../domain/labs/owner/labPlan';
import type { StoreChange } from '../changeNotifier';
import type { Known } from '../ports';
import type { WatchLab } from './labWatch';

type WithKind<K extends string, T> = T & { readonly kind: K };

export type KnownLabImage = WithKind<'labImage', LabImage>;
export type KnownAttachedGallery = WithKind<'attachedGallery', AttachedGallery>;
export type KnownLabMachine = WithKind<'labMachine', LabMachine>;

/** Everything of Lab Services that is kept. */
export type LabResource = LabPlan | LabAccount | Lab | KnownLabImage | KnownAttachedGallery | KnownLabMachine;

/** What is known of Lab Services. Reads are answered at once from memory; loads go to Azure and then fire. Nothing rejects. */
export interface LabStore {
  plans(): Known<LabPlan>;
  accounts(): Known<LabAccount>;
  /** WithKind all lab plans, also of deleted ones; those of classic lab accounts are in `accountLabs`. */
  labs(): Known<Lab>;
  accountLabs(accountId: string): Known<Lab>;
  /** Images of the galleries that are attached to a lab plan or lab account, as it offers them. What a plan hides is left out. */
  images(ownerId: string): Known<KnownLabImage>;
  /** WithKind a classic lab account. */
  attached(accountId: string): Known<KnownAttachedGallery>;
  /** The template VM of a lab of a lab plan: one, or none. */
  templates(labId: string): Known<KnownLabMachine>;
  get(id: string): LabResource | undefined;

  /** Loads what was never loaded, else answers what is known; with `force` asks Azure in any case. */
  loadPlans(force?: boolean): Promise<Known<LabPlan>>;
  loadAccounts(force?: boolean): Promise<Known<LabAccount>>;
  loadLabs(force?: boolean): Promise<Known<Lab>>;
  loadAccountLabs(accountId: string, force?: boolean): Promise<Known<Lab>>;
  loadImages(ownerId: string, force?: boolean): Promise<Known<KnownLabImage>>;
  loadAttached(accountId: string, force?: boolean): Promise<Known<KnownAttachedGallery>>;
  loadTemplates(labId: string, force?: boolean): Promise<Known<KnownLabMachine>>;
  /** Reads one resource by itself, and keeps it, or forgets it where it is gone. */
  reread(id: string): Promise<LabResource | undefined>;
  /** Keeps what is known of something up to date while Lab Services is at work on it. */
  readonly watch: WatchLab;
  clear(): void;
  /** Fires the ids whose own facts changed, and the lists (`labListKeys`) whose items changed. */
  readonly onDidChange: (listener: (change: StoreChange) => void) => Disposable;
}
