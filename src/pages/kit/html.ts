export interface PageParts {
  readonly title: string;
  readonly language: string;
  /** The webview's `cspSource`. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
  /** The page saves it as state immediately, so that even an early reload restores the version. */
  readonly versionId: string;
}

/** The HTML shell. Its content security policy only allows our script and style sheet. */
export function pageHtml({ title, language, source, script, style, nonce, versionId }: PageParts): string {
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
    <main data-version-id="${escape(versionId)}"></main>
    <div class="unseen" aria-live="polite"></div>
    <script nonce="${escape(nonce)}" src="${escape(script)}"></script>
  </body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
