const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(last, index + 1),
  ArrowRight: (index, last) => Math.min(last, index + 1),
  ArrowUp: index => Math.max(0, index - 1),
  ArrowLeft: index => Math.max(0, index - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Roving tabindex: arrow keys, Home and End move the focus among the descendants of `container` with `data-key`, which form
 * one tab stop.
 */
export function moveFocus(event: KeyboardEvent, container: Element): void {
  const step = steps[event.key];
  if (!step) return;
  const items = [...container.querySelectorAll<HTMLElement>('[data-key]')];
  const index = items.findIndex(item => item.contains(document.activeElement));
  const next = items[step(Math.max(0, index), items.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
