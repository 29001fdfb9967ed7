import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places';

const unwanted: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the address of a package registry', /\b(?:registry\.(?:npmjs|yarnpkg)|npm\.pkg\.github)\b/],
  // Keys are put into the virtual machines that a script creates.
  ['a path of one machine', /(?<![\w./:}-])\/(?:root|home|Users|work)\/(?!\w+\/\.ssh\/authorized_keys)[\w.-]+/],
  ['a path of one machine', /\b[A-Z]:\\{1,2}Users\\/],
];

/** Lines of the repository that are specific to one machine. The lock file is npm's own. */
export function machineWords(): string[] {
  return trackedFiles()
    .filter(file => file !== 'package-lock.json' && isText(file))
    .flatMap(file => {
      const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
      return lines.flatMap((line, index) =>
        unwanted
          .filter(([, pattern]) => pattern.test(line))
          .map(([what]) => `${file}:${index + 1}: names ${what}: ${line.trim().slice(0, 100)}`),
      );
    });
}

function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root });
  return [...new Set(listed.toString().split('\n').filter(Boolean))];
}

function isText(file: string): boolean {
  const stat = statSync(path.join(root, file), { throwIfNoEntry: false });
  return stat?.isFile() === true && !/\.(?:png|gif|ico|woff2?|ttf|gz|br|zip|vsix)$/.test(file);
}
