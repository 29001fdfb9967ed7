import type { Choice } from './prompter';

/** What can be taken before what cannot; else in the order given. VS Code begins a heading anew where the groups change. */
export function selectableFirst<T>(choices: readonly Choice<T>[]): readonly Choice<T>[] {
  return [...choices].sort((a, b) => Number(a.refusal !== undefined) - Number(b.refusal !== undefined));
}
