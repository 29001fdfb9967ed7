import type { PickRow } from '../../platform/surface/pickRow';
import type { InputPage } from '../../platform/surface/quickInput';

/** The user pressed Back. */
export class GoBack extends Error {
  override readonly name = 'GoBack';
}

/** The user cancelled the wizard. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** A question's position in the wizard. */
export interface Page extends InputPage {
  /**
   * Input that was not submitted because the user pressed Back, by question: a text, or the labels that were selected. It is
   * restored when the question is asked again.
   */
  readonly unsubmitted: Map<string, string | readonly string[]>;
}

export interface Choice<T> extends Omit<PickRow, 'alwaysShow' | 'isHeading'> {
  readonly value: T;
  /** Heading. Choices of one group are consecutive. */
  readonly group?: string | undefined;
  /** Why it can't be selected. It is shown with the reason, and Enter does nothing. */
  readonly refusal?: string | undefined;
  /** Information only: Enter does nothing. */
  readonly readOnly?: boolean | undefined;
  /** Can't be deselected, in a multi-select question. */
  readonly fixed?: boolean | undefined;
}

export interface PickQuestion<T> {
  readonly page: Page;
  readonly placeholder: string;
  /** Called again if it fails and the user retries. */
  readonly choices: () => Promise<readonly Choice<T>[]> | readonly Choice<T>[];
  /** Shown if there are no choices: explains why. */
  readonly emptyMessage?: string;
  /**
   * Loads slower details once the choices are shown, and returns the choices to replace them with. A choice returned
   * unchanged stays active. A rejection leaves the list as it is.
   */
  readonly refine?: (shown: readonly Choice<T>[]) => Promise<readonly Choice<T>[]>;
  /** The initially active choice. By default, the first selectable one. */
  readonly active?: (value: T) => boolean;
  /** Takes the first choice as soon as there is one, without asking: only the wait for it is shown, or why it failed. */
  readonly takesFirst?: true;
}

export interface InputQuestion {
  readonly page: Page;
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What is wrong and what to type, in one sentence. Undefined if valid. */
  readonly validate: (value: string) => string | undefined | Promise<string | undefined>;
}

/** Asks the user. Every method rejects with `GoBack` or `Cancelled` on that input. */
export interface Prompter {
  pick<T>(question: PickQuestion<T>): Promise<T>;
  pickMany<T>(question: PickQuestion<T>): Promise<readonly T[]>;
  input(question: InputQuestion): Promise<string>;
}
