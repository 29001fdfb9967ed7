import * as l10n from '@vscode/l10n';
import type { Tags } from '../resource/resource';
import { largestPart } from '../version/semanticVersion';

/**
 * What is wrong with a name and how to fix it, in one sentence. Undefined if it is valid. Checked on every keystroke,
 * and again when a plan is built.
 */
type NameProblem = string | undefined;

export function galleryNameProblem(name: string): NameProblem {
  return (
    lengthProblem(name, 80) ??
    charactersProblem(
      name,
      /[^A-Za-z0-9._]/u,
      l10n.t('A gallery name can contain only English letters, digits, underscores, and periods'),
    ) ??
    edgesProblem(name)
  );
}

export function definitionNameProblem(name: string): NameProblem {
  return (
    lengthProblem(name, 80) ??
    charactersProblem(
      name,
      /[^A-Za-z0-9._-]/u,
      l10n.t('An image definition name can contain only English letters, digits, underscores, hyphens, and periods'),
    ) ??
    edgesProblem(name)
  );
}

export function versionNumberProblem(name: string): NameProblem {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(name);
  if (!match) return l10n.t('Enter the version as three numbers separated by periods, such as 1.0.0.');
  const numbers = match.slice(1);
  if (numbers.some(one => one.length > 10 || Number(one) > largestPart)) {
    return l10n.t('Each of the three numbers can be {0} at most. Use smaller numbers.', largestPart);
  }
  if (numbers.some(one => /^0\d/.test(one))) {
    return l10n.t('Remove the leading zeros: type {0}.', numbers.map(Number).join('.'));
  }
  return undefined;
}

export function resourceGroupNameProblem(name: string): NameProblem {
  return (
    lengthProblem(name, 90) ??
    charactersProblem(
      name,
      /[^\p{L}\p{N}._()-]/u,
      l10n.t('A resource group name can contain only letters, digits, underscores, hyphens, periods, and parentheses'),
    ) ??
    periodProblem(name)
  );
}

export function publisherProblem(value: string): NameProblem {
  return identifierProblem(value, 128);
}

export function offerProblem(value: string): NameProblem {
  return identifierProblem(value, 64);
}

export function skuProblem(value: string): NameProblem {
  return identifierProblem(value, 64);
}

export function tagsProblem(tags: Tags): NameProblem {
  const entries = Object.entries(tags);
  if (entries.length > 50)
    return l10n.t('A resource can have up to 50 tags. Remove at least {0}.', entries.length - 50);
  for (const [name, value] of entries) {
    const problem = tagNameProblem(name) ?? tagValueProblem(name, value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function tagNameProblem(name: string): NameProblem {
  if (name.trim() === '') return l10n.t('A tag needs a name. Type one, or remove the tag.');
  if (name.length > 512) return l10n.t('A tag name can have up to 512 characters. Shorten "{0}…".', name.slice(0, 20));
  const wrong = /[<>%&\\?/]/.exec(name)?.[0];
  return wrong === undefined ? undefined : l10n.t('Tag names can\'t contain "{0}". Remove it from "{1}".', wrong, name);
}

function tagValueProblem(name: string, value: string): NameProblem {
  return value.length > 256
    ? l10n.t('A tag value can have up to 256 characters. Shorten the value of "{0}".', name)
    : undefined;
}

function identifierProblem(value: string, longest: number): NameProblem {
  return (
    lengthProblem(value, longest) ??
    charactersProblem(
      value,
      /[^A-Za-z0-9._-]/u,
      l10n.t('Only English letters, digits, underscores, hyphens, and periods are allowed here'),
    ) ??
    periodProblem(value)
  );
}

function lengthProblem(name: string, longest: number): NameProblem {
  if (name === '') return l10n.t('Enter 1 to {0} characters.', longest);
  return name.length > longest
    ? l10n.t('This has {0} characters, but the maximum is {1}. Shorten it.', name.length, longest)
    : undefined;
}

function charactersProblem(name: string, forbidden: RegExp, rule: string): NameProblem {
  const wrong = forbidden.exec(name)?.[0];
  if (wrong === undefined) return undefined;
  return /\s/.test(wrong) ? l10n.t('{0}. Remove the space.', rule) : l10n.t('{0}. Remove "{1}".', rule, wrong);
}

function edgesProblem(name: string): NameProblem {
  if (!/^[A-Za-z0-9]/.test(name))
    return l10n.t('Begin the name with a letter or digit, not with "{0}".', name.charAt(0));
  return /[A-Za-z0-9]$/.test(name)
    ? undefined
    : l10n.t('End the name with a letter or digit, not with "{0}".', name.slice(-1));
}

function periodProblem(name: string): NameProblem {
  return name.endsWith('.') ? l10n.t("The last character can't be a period. Remove it.") : undefined;
}
