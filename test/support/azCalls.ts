import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

/**
 * The arguments that each `az` of a script is called with, by a real bash that finds no other program and an `az` that
 * only tells, and prints nothing. Asserts that the real `az` would read none of them from a file.
 */
export function callsOfAz(script: string): readonly (readonly string[])[] {
  const fakeAz = `PATH=/nowhere\naz() { printf '%s\\0' "$#" "$@" >&3; }\n`;
  const output = execFileSync('bash', {
    input: `exec 3>&1 >/dev/null\n${fakeAz}${script}`,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    maxBuffer: 1e8,
  });
  const words = output.split('\0');
  const calls: string[][] = [];
  for (let at = 0; at + 1 < words.length; at += Number(words[at]) + 1) {
    calls.push(words.slice(at + 1, at + 1 + Number(words[at])));
  }
  for (const word of calls.flat()) assert.equal(fileOf(word), undefined, word);
  return calls;
}

/** The file that `az` reads an argument from: `@file`, or `@file` behind the first equals sign. */
function fileOf(word: string): string | undefined {
  const [, value = word] = /^[^=]*=(.*)$/s.exec(word) ?? [];
  return value.length > 1 && value.startsWith('@') ? value.slice(1) : undefined;
}
