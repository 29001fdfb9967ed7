// Writes what the licenses of the bundled packages ask for: their names, versions, licenses and notices.
const fs = require('node:fs');
const path = require('node:path');

const textFile = /^(licen[cs]e|copying|notice|third-?party-?notices?)([-.].*)?$/i;
/** Packages without a license file, and those of the same author under the same license that have one. */
const textOf = new Map([['@vscode/l10n', '@azure/core-auth']]);
const rule = `\n${'-'.repeat(80)}\n`;

/** Folders of the packages of which something is in the bundles, in the order of their names. */
function bundledPackages(metafiles) {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(output => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(inputs)].sort();
}

function manifestOf(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

function textsIn(folder) {
  const texts = fs.readdirSync(folder).filter(file => textFile.test(file));
  return texts.sort().map(file => fs.readFileSync(path.join(folder, file), 'utf8').trim());
}

/** Throws for a package without the text of its license. */
function noticeOf(folder) {
  const { name, version, license, author } = manifestOf(folder);
  let texts = textsIn(folder);
  if (textOf.has(name)) {
    const other = path.join(folder.slice(0, -name.length), textOf.get(name));
    const { license: otherLicense, author: otherAuthor } = manifestOf(other);
    if (otherLicense === license && otherAuthor === author) texts = textsIn(other);
  }
  if (!license || texts.join('') === '') throw new Error(`${name} ${version} comes without the text of its license.`);
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/** The text of ThirdPartyNotices.txt for the bundles that esbuild describes. */
function thirdPartyNotices(metafiles) {
  const head = 'Compute Gallery for Azure includes the following packages.';
  return `${[head, ...bundledPackages(metafiles).map(noticeOf)].join(`\n${rule}\n`)}\n`;
}

module.exports = { bundledPackages, thirdPartyNotices };
