import type { LabReader } from '../azure/labPorts';
import type { AzureReader, Directory } from '../azure/ports';
import type { Clock } from '../base/clock';
import type { KeyValueStorage } from '../base/keyValueStorage';
import type { Estimate } from '../store/estimator';
import type { Store } from '../store/ports';
import type { Prompter } from './engine/prompter';
import type { ReviewPlan } from './plan/reviewPlan';

/** What wizards depend on. */
export interface WizardServices {
  readonly prompter: Prompter;
  readonly reader: AzureReader;
  /** The last step of every wizard that changes something. */
  readonly reviewPlan: ReviewPlan;
  readonly labReader: LabReader;
  readonly directory: Directory;
  readonly store: Store;
  readonly clock: Clock;
  readonly globalState: KeyValueStorage;
  /** Public names of the community galleries that the user added. */
  readonly communityNames: () => readonly string[];
  /** `West Europe` for `westeurope`, as lists show it. */
  readonly regionNames: () => Promise<(region: string) => string>;
  readonly estimate: Estimate;
  /** Copies text to the clipboard. */
  copy(text: string): PromiseLike<void>;
  /** BCP 47 tag for numbers: `es`. */
  readonly locale: string;
}
