import type { Section } from '../contract';

/** Calls `onSeen` with the ID of each section that comes into sight. */
export function watchSections(onSeen: (id: Section['id']) => void): (root: HTMLElement) => void {
  const observed = new Set<Element>();
  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      const id = target instanceof HTMLElement ? target.dataset['section'] : undefined;
      if (isIntersecting && id !== undefined) onSeen(id as Section['id']);
    }
  });
  return root => {
    for (const one of root.querySelectorAll('[data-section]'))
      if (!observed.has(one)) {
        observed.add(one);
        observer.observe(one);
      }
  };
}
