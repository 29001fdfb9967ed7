export interface PageParts {
  readonly title: string;
  readonly language: string;
  /** The webview's `cspSource`. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
  /** JSON-safe. The page saves it immediately, so that even an early reload restores what it shows. */
  readonly state: unknown;
}

/** The HTML shell. Its content security policy only allows our script and style sheet. */
export function pageHtml({ title, language, source, script, style, nonce, state }: PageParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}';`;
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escape(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="${escape(style)}" />
    <title>${escape(title)}</title>
  </head>
  <body>
    <main data-state="${escape(JSON.stringify(state))}"></main>
    <div class="unseen" aria-live="polite"></div>
    <script nonce="${escape(nonce)}" src="${escape(script)}"></script>
  </body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
