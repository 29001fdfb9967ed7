import type { Plan } from '../domain/plan';
import { azureCli } from './azureCli';

/** A language in which a plan can be taken away. */
export interface Exporter {
  /** Stable, for commands and tests. */
  readonly id: string;
  /** As it is called by everybody; not translated. */
  readonly label: string;
  /** VS Code's id of the language, for the editor the text opens in. */
  readonly languageId: string;
  readonly export: (plan: Plan) => string;
}

/** To add a language: one function, one row. */
export const exporters: readonly Exporter[] = [
  { id: 'azureCli', label: 'Azure CLI', languageId: 'shellscript', export: azureCli },
];
