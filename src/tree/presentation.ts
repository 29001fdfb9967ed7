import type { CommandId } from '../platform/commandIds';
import type { TreeTexts } from '../platform/surface/treeItem';

/** A codicon with a theme color, or an image of ours with a light and a dark variant. */
export type Icon =
  { readonly codicon: string; readonly color?: string | undefined } | { readonly picture: 'windows' | 'linux' };

/** How a node looks, as plain, comparable data. VS Code's tree items are built from it. */
export interface Presentation extends TreeTexts {
  readonly icon: Icon;
  /** Kind and facts, for the `when` clauses of menus. */
  readonly contextValue: string;
  readonly children: 'none' | 'collapsed' | 'expanded';
  /** Command that a click runs, with the node as argument. */
  readonly click?: { readonly command: CommandId; readonly title: string } | undefined;
}

/** What a presentation depends on besides the resource. */
export interface DisplayContext {
  /** Milliseconds since 1970, by the clock of the Azure that is shown. */
  readonly now: number;
  /** BCP 47 tag, for dates and numbers. */
  readonly locale: string;
  /** `West Europe` for `westeurope`, if known. */
  regionName(region: string): string;
  subscriptionName(subscriptionId: string): string;
}
