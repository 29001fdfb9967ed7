/**
 * Script for a window of VS Code: icons don't spin and progress bars don't slide while VS Code waits. Where no graphics card
 * draws them, each of their frames would take time from what is waited for. Pages in webviews keep their animations.
 */
export const stillIcons = `
  if (window === top) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, ::before, ::after { animation: none !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
`;
