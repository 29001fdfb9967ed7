import path from 'node:path';
import { ESLint } from 'eslint';

/** The lint of the repository, limited to a rule that needs no type information: loading it for all sources is slow. */
export function lintOneRule(rule: string): ESLint {
  return new ESLint({
    cwd: path.resolve(__dirname, '../..'),
    ruleFilter: ({ ruleId }) => ruleId === rule,
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  });
}
