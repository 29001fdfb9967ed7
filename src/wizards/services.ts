import type { LabReader } from '../azure/labPorts';
import type { AzureReader, Directory } from '../azure/ports';
import type { Clock } from '../base/clock';
import type { Estimate } from '../store/estimator';
import type { Store } from '../store/ports';
import type { KeyValueStorage } from '../base/keyValueStorage';
import type { Prompter } from './engine/prompter';

/** What wizards work with. */
export interface WizardServices {
  readonly prompter: Prompter;
  readonly reader: AzureReader;
  readonly labReader: LabReader;
  readonly directory: Directory;
  readonly store: Store;
  readonly clock: Clock;
  readonly globalState: KeyValueStorage;
  /** Public names of the community galleries that the user has added. */
  readonly communityNames: () => readonly string[];
  readonly estimate: Estimate;
  /** Puts a text on the clipboard. */
  copy(text: string): PromiseLike<void>;
  /** In which numbers are written: `es`. */
  readonly locale: string;
}
