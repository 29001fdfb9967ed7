import type { Uri } from 'vscode';
import type { Hits } from '../domain/resource/hits';
import type { TwoIds } from '../domain/resource/olderFirst';
import type { Operations } from '../operations/ports';
import type { Log } from '../platform/log';
import type { Session } from '../signIn/session';
import type { ForeignGalleries } from '../store/foreignGalleries';
import type { LabStore } from '../store/labs/labStore';
import type { WizardServices } from '../wizards/services';

/** What commands depend on, for the lifetime of a session. */
export interface CommandServices extends WizardServices {
  readonly log: Log;
  readonly session: Session;
  /** Loaded on first use. */
  readonly labStore: () => Promise<LabStore>;
  readonly foreignGalleries: ForeignGalleries;
  readonly operations: Operations;
  /** Where the journal of operations is. */
  readonly journalFolder: Uri;
  showReplication(versionId: string): void;
  /** The page of a version or a managed image, as a preview that the next one replaces. */
  preview(resourceId: string): void;
  showOverview(): void;
  /** The page of what uses an image. */
  showUsages(imageId: string): void;
  /** The page of two resources of a kind side by side. */
  readonly showComparison: (ids: TwoIds) => void;
  /** The page of an operation. */
  readonly showOperation: (operationId: string) => void;
  /** Reveals a resource and selects it. */
  reveal(resourceId: string): Promise<boolean>;
  /** Reveals the node of directly shared galleries. */
  revealShared(): Promise<void>;
  /** IDs of the resources selected in the view used last. */
  readonly selection: () => readonly string[];
  /** Filters the Galleries view; undefined clears the filter. */
  readonly showOnly: (hits: Hits | undefined) => Promise<void>;
  /** The filter as typed; empty if there is none. */
  readonly filterText: () => string;
  /** Reloads everything that is shown. */
  readonly refreshAll: () => Promise<void>;
  /** Switches to another session: Sample Azure, or the Azure of the settings. */
  switchTo(azure: 'sample' | 'azure'): Promise<void>;
}

/** A command bound to the services of a session. */
export type Command = (services: CommandServices) => (...args: unknown[]) => unknown;
