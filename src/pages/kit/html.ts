export interface PageParts {
  readonly title: string;
  readonly language: string;
  /** Where the webview may load from, as VS Code says it. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
  /** What the page leaves with VS Code at once, so that even an early reload finds the version again. */
  readonly versionId: string;
}

/** The bare page: it may run our one script and load our one style sheet, and reach nothing else. */
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
