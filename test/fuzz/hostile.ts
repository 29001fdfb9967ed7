import { execFileSync } from 'node:child_process';
import { parse } from '@cdktn/hcl2json';
import { describePlan } from '../../src/domain/plan/describePlan';
import type { Change, Plan } from '../../src/domain/plan/plan';
import { armTemplate } from '../../src/export/armTemplate/armTemplate';
import { azureCli } from '../../src/export/azureCli/azureCli';
import { bicep } from '../../src/export/bicep/bicep';
import { powerShell } from '../../src/export/powerShell/powerShell';
import { terraform } from '../../src/export/terraform/terraform';
import { readBicep } from '../support/bicep';
import { everyChange, gallery, planOf } from '../support/everyKind';
import { readPowerShell } from '../support/powerShell';
import type { Finding, FuzzKind } from './fuzzKind';
import { randomFrom, type Random } from './random';
import { shrinkTexts } from './shrinkTexts';

/** Texts in one plan. */
const perPlan = 24;

const pieces = [
  ...Array.from('\'"`$(){}[]\\;&|#%\n\r\t -@=<>!*?~^x’‘“”é'),
  ...['${', '%{', '$(', '[[', "']", '=1+1', '@("', "'@", '\u2028', '\u0001', '\u202e', '<<EOF', '*/', '/*', '//', '--'],
  ...['[parameters(', 'file("/etc/passwd")', "\n'@\n", '"""', "'''", '[Exam](command:x)', '$(bug)', '%PATH%', '!x!'],
];
/** Names that could be taken for a mark of ours, or of JavaScript. */
const marks = ['hcl', 'raw', 'bash', 'bicep', 'expression', 'symbol', 'value', 'name', 'constructor', 'toString'];

type Read = (plan: Plan) => Promise<ReadonlySet<string>> | ReadonlySet<string>;

/** Each language by a parser of its own, as all the strings that it finds in a script. */
const languages: Readonly<Record<string, Read>> = {
  bash: plan => {
    const fakeAz = `PATH=/nowhere\naz() { printf '%s\\0' "$@" >&3; }\n`;
    const output = execFileSync('bash', ['-c', `exec 3>&1 >/dev/null 2>&1\n${fakeAz}${azureCli(plan)}`], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      maxBuffer: 1e8,
    });
    return new Set(output.split('\0').flatMap(word => [word, ...partsOf(word), ...stringsOfJson(word)]));
  },
  powerShell: async plan => {
    const { error, strings } = await readPowerShell(powerShell(plan));
    if (error !== undefined) throw new Error(`it doesn't parse: ${error}`);
    return new Set(strings);
  },
  terraform: async plan => {
    const strings = stringsIn(await parse('main.tf', terraform(plan)));
    return new Set(strings.map(text => text.replace(/([$%])\1(?=\{)/g, '$1')));
  },
  bicep: plan => new Set(stringsIn(readBicep(bicep(plan)))),
  armTemplate: plan =>
    new Set(stringsIn(JSON.parse(armTemplate(plan))).map(text => (/^\[\[.*\]$/s.test(text) ? text.slice(1) : text))),
};

/** Hostile descriptions, tags, titles and names through every language, and through the texts of a plan. */
export const hostile: FuzzKind = async (seed, runs, progress) => {
  const findings: Finding[] = [];
  const known = new Set<string>();
  let texts = 0;
  for (let turn = 0; texts < runs; turn++) {
    const random = randomFrom(`${seed}/hostile/${turn}`);
    const all = Array.from({ length: perPlan }, () => hostileText(random));
    texts += all.length;
    progress(texts);
    for (const [language, read] of Object.entries(languages)) {
      if (known.has(language)) continue;
      const why = await problemOf(read, all);
      if (why === undefined) continue;
      known.add(language);
      const least = await shrinkTexts(all, async some => (await problemOf(read, some)) !== undefined);
      const what = `${language} ${JSON.stringify(least)}: ${(await problemOf(read, least)) ?? why}`;
      findings.push({
        rule: 'hostile',
        what: what.slice(0, 600),
        again: `--only hostile --seed ${seed} --runs ${texts}`,
      });
    }
  }
  return { figures: { runs: texts, faults: texts, deaths: 0, requests: 0, violations: findings.length }, findings };
};

function hostileText(random: Random): string {
  if (random.happens(0.1)) return random.oneOf(marks);
  return Array.from({ length: random.whole(1, 12) }, () => random.oneOf(pieces)).join('');
}

/** What is wrong with a script of these texts; undefined if each arrives as it is. */
async function problemOf(read: Read, texts: readonly string[]): Promise<string | undefined> {
  const plan: Plan = { ...planOf(...changesWith(texts)), title: texts.join(' ') };
  try {
    describePlan(plan);
    const found = await read(plan);
    const arrives = (text: string): boolean => found.has(text) || found.has(text.normalize('NFC'));
    const lost = texts.find(text => !arrives(text) || !arrives(valueOf(text)));
    return lost === undefined ? undefined : `${JSON.stringify(lost)} doesn't arrive`;
  } catch (error) {
    return String(error).split('\n')[0];
  }
}

/** Galleries that have a text as description, as the only tag, and as one of two. */
function changesWith(texts: readonly string[]): readonly Change[] {
  const rest = everyChange.filter(({ kind }) => kind === 'createDefinition');
  return [
    ...rest,
    ...texts.map((text, at): Change => {
      const tags = at % 2 === 0 ? { [text]: valueOf(text) } : { [`n${at} ${text}`]: valueOf(text), plain: 'x' };
      return {
        kind: 'createGallery',
        target: `${gallery}${at}`,
        spec: { location: 'westeurope', description: text, tags },
      };
    }),
  ];
}

/** That of a tag differs from its name, so that neither passes for the other. */
const valueOf = (text: string): string => `${text}=`;

/** The value of an option or of a tag. */
function partsOf(word: string): string[] {
  return Array.from(word.matchAll(/=/g), ({ index }) => word.slice(index + 1));
}

function stringsOfJson(word: string): string[] {
  try {
    return stringsIn(JSON.parse(word));
  } catch {
    return [];
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [name, ...stringsIn(one)]);
}
