import type { Plan } from '../domain/plan/plan';
import { armTemplate } from './armTemplate/armTemplate';
import { azureCli } from './azureCli/azureCli';
import { bicep } from './bicep/bicep';
import { powerShell } from './powerShell/powerShell';
import { terraform } from './terraform/terraform';

/** A language that plans can be exported to. */
export interface Exporter {
  /** Stable, for commands and tests. */
  readonly id: string;
  /** A proper name, not translated. */
  readonly label: string;
  /** VS Code's language ID for the editor. */
  readonly languageId: string;
  readonly export: (plan: Plan) => string;
}

/** To add a language, add one function and one row. */
export const exporters: readonly Exporter[] = [
  { id: 'azureCli', label: 'Azure CLI', languageId: 'shellscript', export: azureCli },
  { id: 'powerShell', label: 'PowerShell', languageId: 'powershell', export: powerShell },
  { id: 'bicep', label: 'Bicep', languageId: 'bicep', export: bicep },
  { id: 'terraform', label: 'Terraform', languageId: 'terraform', export: terraform },
  { id: 'armTemplate', label: 'ARM template (JSON)', languageId: 'json', export: armTemplate },
];
