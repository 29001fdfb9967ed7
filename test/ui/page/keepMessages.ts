/**
 * Runs in the page before it loads. VS Code hides a notification after ten seconds, unless the mouse is over it; a slower
 * test would miss it.
 */
export function keepMessages(): void {
  new MutationObserver(changes => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof Element && node.classList.contains('notification-toast-container'))
        node.dispatchEvent(new MouseEvent('mouseover'));
  }).observe(document, { subtree: true, childList: true });
}
