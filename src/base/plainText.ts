import { visibleLines, visibleText } from './visibleText';

/**
 * The text as VS Code shows it and nothing else: no link that it would find in `[label](command:…)`, no icon that it would
 * draw for `$(icon)`, nothing invisible, on one line. VS Code knows no escape for links, so a space takes their meaning.
 */
export function plainText(text: string): string {
  return withoutMarkup(visibleText(text));
}

/** As `plainText`, but line breaks stay, for the details of a modal dialog. */
export function plainLines(text: string): string {
  return withoutMarkup(visibleLines(text));
}

function withoutMarkup(text: string): string {
  return text.replace(/\](?=\()|\$(?=\([A-Za-z0-9~-]+\))/g, '$& ');
}
