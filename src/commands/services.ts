import type { LabReader } from '../azure/labPorts';
import type { AzureReader } from '../azure/ports';
import type { Operations } from '../operations/ports';
import type { Log } from '../platform/log';
import type { Session } from '../signIn/session';
import type { ForeignGalleries } from '../store/foreignGalleries';
import type { LabStore } from '../store/labs/labStore';
import type { Store } from '../store/ports';
import type { WizardServices } from '../wizards/services';

/** What commands work with, for as long as one session lasts. */
export interface CommandServices {
  readonly log: Log;
  readonly session: Session;
  readonly reader: AzureReader;
  readonly labReader: LabReader;
  readonly store: Store;
  /** What is known of Lab Services; loaded when it is first needed. */
  readonly labStore: () => Promise<LabStore>;
  readonly foreignGalleries: ForeignGalleries;
  readonly operations: Operations;
  readonly wizards: WizardServices;
  showReplication(versionId: string): void;
  /** Opens the view that holds a resource and puts the selection on it. */
  reveal(resourceId: string): Promise<boolean>;
  /** Opens what others share directly. */
  revealShared(): Promise<void>;
  /** What is selected in the view used last: ids of resources. */
  readonly selection: () => readonly string[];
  /** Shows only some galleries, definitions and versions, by the keys of their ids; all where undefined. */
  readonly showOnly: (text: string, ids: ReadonlySet<string> | undefined) => void;
  /** The filter as it was typed; empty where everything is shown. */
  readonly filterText: () => string;
  /** Asks Azure again for everything that is shown. */
  readonly refreshAll: () => Promise<void>;
  /** Leaves this session for another one: Sample Azure, or the Azure of the settings. */
  switchTo(azure: 'sample' | 'azure'): Promise<void>;
}

/** A command made ready for one session. */
export type Command = (services: CommandServices) => (...args: unknown[]) => unknown;
