/** The user pressed Back. */
export class GoBack extends Error {
  override readonly name = 'GoBack';
}

/** The user left the wizard. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/**
 * Where in the wizard a question stands: shown as "Title (2/7)", without a count where it is the only one, and with a Back button
 * where there is a way back.
 */
export interface Page {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly canGoBack: boolean;
  /**
   * What stood in questions that were left by Back, by question: a text, or the labels that were ticked. It stands there
   * again when the question comes up again.
   */
  readonly unsubmitted: Map<string, string | readonly string[]>;
}

export interface Choice<T> {
  readonly label: string;
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
  readonly value: T;
  /** Heading under which it stands; choices under one heading are given one after the other. */
  readonly group?: string | undefined;
  /** Why it cannot be taken: it is shown, with the reason, and pressing Enter on it changes nothing. */
  readonly refusal?: string | undefined;
  /** There to be read: pressing Enter on it changes nothing. */
  readonly readOnly?: boolean | undefined;
  /** At its end: takes the choice like Enter, and says in a word what that does. `icon`: one of VS Code's. */
  readonly button?: { readonly icon: string; readonly tooltip: string } | undefined;
  /** Taken already when the question comes up, in a question that takes several. */
  readonly picked?: boolean | undefined;
  /** Cannot be given up, in a question that takes several. */
  readonly fixed?: boolean | undefined;
}

export interface PickQuestion<T> {
  readonly page: Page;
  readonly placeholder: string;
  /** Called again when the user asks to try again after a failure. */
  readonly choices: () => Promise<readonly Choice<T>[]> | readonly Choice<T>[];
  /** What to say where there is nothing to choose: why that is so. */
  readonly emptyMessage?: string;
  /**
   * What takes longer to know: called once the choices are shown, which can be taken meanwhile. Its answer takes their place;
   * a choice that it gives back as it was stays active. Where it rejects, what is shown stays.
   */
  readonly refine?: (shown: readonly Choice<T>[]) => Promise<readonly Choice<T>[]>;
  /** The choice that is active at first; the first one that can be taken where none says so. */
  readonly active?: (value: T) => boolean;
}

export interface InputQuestion {
  readonly page: Page;
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** One sentence that says what is wrong and what to type; undefined where all is well. */
  readonly validate: (value: string) => string | undefined | Promise<string | undefined>;
}

/** How questions reach the user. Every method throws `GoBack` or `Cancelled` where the user asks for that. */
export interface Prompter {
  pick<T>(question: PickQuestion<T>): Promise<T>;
  pickMany<T>(question: PickQuestion<T>): Promise<readonly T[]>;
  input(question: InputQuestion): Promise<string>;
}
