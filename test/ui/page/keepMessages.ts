/**
 * Runs in the page before it loads. VS Code hides a message after ten seconds, unless the mouse rests on it; a test that is
 * slower would look for it in vain.
 */
export function keepMessages(): void {
  new MutationObserver(changes => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof Element && node.classList.contains('notification-toast-container'))
        node.dispatchEvent(new MouseEvent('mouseover'));
  }).observe(document, { subtree: true, childList: true });
}
