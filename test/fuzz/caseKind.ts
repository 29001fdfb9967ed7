import type { FuzzCase } from './fuzzCase';
import type { Finding, FuzzKind } from './fuzzKind';
import { randomFrom, type Random } from './random';
import { runCase } from './runCase';
import { shrink } from './shrink';

/** How many cases that break the same rule are made smaller and printed. */
const printedPerRule = 6;

/** Cases that differ from each other by chance. Of each rule and plan, the first violation is made as small as possible. */
export function caseKind(name: string, next: (random: Random, turn: number) => Promise<FuzzCase>): FuzzKind {
  return async (seed, runs, progress) => {
    const findings: Finding[] = [];
    const known = new Map<string, Set<string>>();
    let [faults, deaths, requests, violations] = [0, 0, 0, 0];
    for (let turn = 0; turn < runs; turn++) {
      const given = await next(randomFrom(`${seed}/${name}/${turn}`), turn);
      const verdict = await runCase(given);
      faults += verdict.happened.length;
      deaths += verdict.deaths;
      requests += verdict.requests;
      for (const violation of verdict.violations) {
        violations += 1;
        const plans = known.get(violation.rule) ?? new Set();
        if (plans.has(given.plan) || plans.size >= printedPerRule) continue;
        known.set(violation.rule, plans.add(given.plan));
        findings.push(await smallest({ ...given, events: verdict.happened }, given, violation.rule));
      }
      progress(turn + 1);
    }
    return { figures: { runs, faults, deaths, requests, violations }, findings };
  };
}

/** @param given the case as it was found, whose events that did not happen count for nothing */
async function smallest(happened: FuzzCase, given: FuzzCase, rule: string): Promise<Finding> {
  const breaks = async (one: FuzzCase) => (await runCase(one)).violations.find(violation => violation.rule === rule);
  const start = (await breaks(happened)) ? happened : given;
  const least = await shrink(start, async one => (await breaks(one)) !== undefined);
  const what = (await breaks(least))?.what ?? 'it does not happen again: the run depends on more than its case';
  return { rule, what, again: `--case '${JSON.stringify(least)}'` };
}
