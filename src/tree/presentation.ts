import type { CommandId } from '../platform/commandIds';

/** One of VS Code's icons, with a theme colour; or a picture of ours, which exists once for light and once for dark. */
export type Icon =
  { readonly codicon: string; readonly color?: string | undefined } | { readonly picture: 'windows' | 'linux' };

/** How a node looks, as plain data: what VS Code shows is made from it, and two of them can be compared. */
export interface Presentation {
  readonly label: string;
  readonly description?: string | undefined;
  readonly icon: Icon;
  /** Markdown, with everything that is not ours escaped. */
  readonly tooltip?: string | undefined;
  /** Kind and facts, as menus ask for them. */
  readonly contextValue: string;
  readonly children: 'none' | 'collapsed' | 'expanded';
  /** The same for those who hear the tree; without it VS Code reads label and description. */
  readonly accessibilityLabel?: string | undefined;
  /** What a click does; the command is given the node. */
  readonly click?: { readonly command: CommandId; readonly title: string } | undefined;
}

/** What presentation needs to know beside the resource itself. */
export interface DisplayContext {
  /** Milliseconds since 1970, in the time of the Azure that is shown. */
  readonly now: number;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** `West Europe` for `westeurope`, as far as it is known. */
  regionName(region: string): string;
  subscriptionName(subscriptionId: string): string;
}
