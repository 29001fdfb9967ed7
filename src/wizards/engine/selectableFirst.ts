import type { Choice } from './prompter';

/** Selectable choices first, otherwise in the given order. VS Code repeats a separator wherever the group changes. */
export function selectableFirst<T>(choices: readonly Choice<T>[]): readonly Choice<T>[] {
  return [...choices].sort((a, b) => Number(a.refusal !== undefined) - Number(b.refusal !== undefined));
}
