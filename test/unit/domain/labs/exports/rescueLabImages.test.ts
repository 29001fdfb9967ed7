import assert from 'node:assert/strict';
import { definitionNameProblem } from '../../../../../src/domain/id/nameProblems';
import { idKey, nameOf } from '../../../../../src/domain/id/resourceId';
import { rescueLabImages } from '../../../../../src/domain/labs/exports/rescueLabImages';
import {
  imageText,
  rescueRows,
  rescueSummary,
  resultText,
  unreadRows,
  withOutcomes,
  type ExportOutcome,
  type RescueResult,
  type RescueRow,
} from '../../../../../src/domain/labs/exports/rescueReport';
import type { Lab } from '../../../../../src/domain/labs/lab/lab';
import type { LabFacts } from '../../../../../src/domain/labs/lab/labFacts';
import { galleryPath, subscription } from '../../cloneWorld';
import {
  definition,
  definitionPath,
  lab,
  labFacts,
  labPath,
  labPlan,
  labServices,
  planPath,
  template,
  version,
} from '../labWorld';

const named = (name: string, over: Partial<Lab> = {}): Lab => lab({ id: `${labServices}/labs/${name}`, ...over });
const images = (labs: readonly Lab[], over: Partial<LabFacts> = {}, names?: ReadonlyMap<string, string>): string[] =>
  rescueLabImages(labs, labFacts(labs, over), names).plan.changes.map(({ target }) => nameOf(target));
const states = (labs: readonly Lab[], over: Partial<LabFacts> = {}): string[] =>
  rescueLabImages(labs, labFacts(labs, over)).labs.map(({ state }) => state);

describe('rescueLabImages', () => {
  it('exports each lab to a separate image, even labs created from the same image', () => {
    assert.deepEqual(images([named('python'), named('python-2'), named('Python')]), ['python', 'python-2', 'Python-3']);
    const taken = definition({ id: `${galleryPath}/images/python` });
    const definitions = new Map([[idKey(galleryPath), [taken]]]);
    const versions = new Map([[idKey(taken.id), [version('1.0.0', { id: `${taken.id}/versions/1.0.0` })]]]);
    assert.deepEqual(images([named('python')], { definitions, versions }), ['python-2']);
    assert.deepEqual(images([named('python')], { definitions, versions: new Map([[idKey(taken.id), []]]) }), [
      'python',
    ]);
    for (const name of images([named('Labor für Physik'), named('_(x)_'), named('a'.repeat(99))])) {
      assert.equal(definitionNameProblem(name), undefined, name);
    }
  });

  it('uses the names that the user chose and refuses invalid ones', () => {
    const names = (name: string) => new Map([[idKey(labPath), name]]);
    assert.deepEqual(images([lab()], {}, names('physics')), ['physics']);
    const [found] = rescueLabImages([lab()], labFacts(), names('my image')).labs;
    assert.equal(found?.state, 'notExportable');
    assert.match(found.reason, /Try "my-image"/);
  });

  it('skips a lab that is safe, unless its template is running', () => {
    const made = version('1.0.1', { id: `${definitionPath}/versions/1.0.1`, publishedDate: '2026-03-01T10:00:00Z' });
    const exported = new Map([[idKey(labPath), [made.id]]]);
    const versions = new Map([[idKey(definitionPath), [version('1.0.0'), made]]]);
    const { plan, labs } = rescueLabImages([lab()], labFacts([lab()], { exported, versions }));
    assert.equal(labs[0]?.reason, 'It was exported as golden\\linux-base\\1.0.1 on 2026-03-01.');
    assert.deepEqual(
      plan.notices.map(({ severity, code }) => [severity, code]),
      [
        ['error', 'nothingToRescue'],
        ['info', 'labIsSafe'],
      ],
    );
    const templates = new Map([[idKey(labPath), template(labPath, { state: 'Running' })]]);
    const again = rescueLabImages([lab()], labFacts([lab()], { exported, versions, templates })).plan;
    assert.deepEqual(
      again.changes.map(({ target }) => target),
      [definitionPath],
      'a new version of what it was exported to before',
    );
    const failed = new Map([[idKey(definitionPath), [{ ...made, provisioningState: 'Failed' }]]]);
    assert.deepEqual(states([lab()], { exported, versions: failed }), ['ready']);
  });

  it('treats a lab without a template as safe if its image still exists', () => {
    assert.deepEqual(states([lab({ createOption: 'Image' })]), ['safe']);
    assert.deepEqual(states([lab({ createOption: 'Image', exactVersion: '0.9.0' })]), ['notExportable']);
    assert.deepEqual(states([lab({ createOption: 'Image', definitionId: undefined })]), ['notExportable']);
  });

  it('exports the other labs if some cannot be exported', () => {
    const labs = [named('a'), named('orphan', { labPlanId: undefined }), named('far', { location: 'eastus' })];
    const { plan, labs: found } = rescueLabImages(labs, labFacts(labs));
    assert.deepEqual(
      plan.changes.map(({ target }) => nameOf(target)),
      ['a'],
    );
    assert.deepEqual(
      plan.notices.map(({ severity, code }) => [severity, code]),
      [
        ['warning', 'labLeftOut'],
        ['warning', 'labLeftOut'],
        ['info', 'exportedToOneRegion'],
        ['info', 'exportCosts'],
        ['info', 'exportedSpecialized'],
      ],
    );
    assert.match(
      found[1]?.reason ?? '',
      /was deleted, so its template can no longer be exported\. Set up the template again/,
    );
    assert.deepEqual(JSON.parse(JSON.stringify(plan)), plan);
  });
});

describe('Rescue report for 40 labs', () => {
  const lockedPlan = `${labServices}/labPlans/locked`;
  const labs = Array.from({ length: 40 }, (_, at) => named(`lab-${at}`, at < 35 ? {} : { labPlanId: lockedPlan }));
  const facts = labFacts(labs, {
    plans: new Map([
      [idKey(planPath), labPlan()],
      [idKey(lockedPlan), labPlan({ id: lockedPlan })],
    ]),
    missingRights: [{ action: 'Microsoft.LabServices/labPlans/saveImage/action', scope: lockedPlan }],
  });
  const { plan, labs: found } = rescueLabImages(labs, facts);

  it('shows in advance which labs can be exported and which lack permissions', () => {
    assert.equal(plan.changes.length, 35);
    assert.equal(
      rescueSummary(rescueRows(found)),
      'Labs that are safe in a gallery: 0 of 40 · can be exported: 35 · skipped: 5',
    );
    assert.match(rescueRows(found)[39]?.reason ?? '', /You don't have permission \S+saveImage\/action on locked\./);
    assert.equal(rescueRows(found)[39]?.labPlan, 'locked');
  });

  it('shows afterwards which exports succeeded, failed, or did not start', () => {
    const outcomes = labs.slice(0, 34).map(({ id }, at): ExportOutcome => {
      if (at === 3 || at === 7) return { labId: id, state: 'failed', reason: 'The template could not be generalized.' };
      if (at === 33) return { labId: id.toUpperCase(), state: 'underWay' };
      return { labId: id, state: 'exported', versionId: `${plan.changes[at]?.target ?? ''}/versions/1.0.0` };
    });
    const rows = withOutcomes(JSON.parse(JSON.stringify(rescueRows(found))) as RescueRow[], outcomes);
    assert.equal(
      rescueSummary(rows),
      'Labs that are safe in a gallery: 31 of 40 · exported: 31 · in progress: 1 · failed: 2 · not started: 1 · skipped: 5',
    );
    const { gallery, image, version: number, reason, userName, result } = rows[0] ?? {};
    assert.deepEqual(
      [result, gallery, image, number, reason, userName],
      ['exported', 'golden', 'lab-0', '1.0.0', '', 'labadmin'],
    );
    assert.equal(rows[3]?.reason, 'The template could not be generalized.');
    assert.deepEqual([rows[34]?.result, rows[34]?.image, rows[34]?.version], ['notStarted', 'lab-34', '']);
    assert.deepEqual([rows[35]?.result, rows[35]?.image], ['notExportable', '']);
  });

  it('has every word about a lab', () => {
    const safe = lab({ createOption: 'Image', location: 'eastus', adminUser: undefined });
    const old = { id: `${labServices}/labaccounts/a/labs/l`, labPlanId: undefined };
    const classic = named('l', { ...old, labAccountId: `${labServices}/labaccounts/a` });
    const [row, other] = rescueRows(rescueLabImages([safe, classic], labFacts([safe])).labs);
    assert.deepEqual(row, {
      ...{ lab: 'linux-101', result: 'safe', gallery: 'golden', image: 'linux-base', version: '1.0.0' },
      imageId: `${definitionPath}/versions/1.0.0`,
      reason: 'Its virtual machines are created directly from golden\\linux-base\\1.0.0.',
      ...{ userName: '', labPlan: 'campus', region: 'eastus', subscription, resourceGroup: 'rg', labId: labPath },
    });
    assert.deepEqual(
      [other?.labPlan, other?.imageId, other?.gallery, other?.image, other?.version, other?.userName],
      ['a', '', '', '', '', 'labadmin'],
    );
  });

  it('names what could not be read, and does not count it as labs', () => {
    const unread = unreadRows([
      { of: 'Physics', subscriptionId: 's-1', reason: 'Forbidden.' },
      { of: 'Art', subscriptionId: 's-2', reason: 'Timeout.' },
    ]);
    const empty = { gallery: '', image: '', version: '', imageId: '', userName: '', labPlan: '', region: '' };
    assert.deepEqual(unread[0], {
      ...{ ...empty, lab: 'Labs in Physics', result: 'unread', reason: 'Forbidden.' },
      ...{ subscription: 's-1', resourceGroup: '', labId: '' },
    });
    const [safe] = rescueRows(rescueLabImages([lab({ createOption: 'Image' })], labFacts()).labs);
    assert.ok(safe);
    assert.equal(
      rescueSummary([safe, ...unread]),
      "Labs that are safe in a gallery: 1 of 1 · already safe: 1 · couldn't be read: Labs in Physics and Labs in Art",
    );
    assert.equal(imageText(safe), 'golden\\linux-base\\1.0.0');
    assert.ok(unread[0]);
    assert.equal(imageText(unread[0]), '');
    assert.deepEqual(withOutcomes(unread, []), unread);
    assert.deepEqual(withOutcomes([safe], [{ labId: safe.labId, state: 'failed' }]), [safe]);
  });

  it('has words of its own for each result', () => {
    const words: Readonly<Record<RescueResult, string>> = {
      ready: 'can be exported',
      safe: 'already safe',
      notExportable: 'skipped',
      exported: 'exported',
      failed: 'failed',
      underWay: 'in progress',
      notStarted: 'not started',
      unread: "couldn't be read",
    };
    for (const [result, text] of Object.entries(words)) assert.equal(resultText(result as RescueResult), text);
  });
});

describe('Readiness of a lab for its rescue', () => {
  const own = version('1.0.1', { publishedDate: undefined });
  const exportedBefore = (...ids: readonly string[]): Partial<LabFacts> => ({
    exported: new Map([[idKey(labPath), ids]]),
  });
  const versionsOf = (...versions: readonly ReturnType<typeof version>[]): Partial<LabFacts> => ({
    versions: new Map([[idKey(definitionPath), versions]]),
  });
  const one = (facts: Partial<LabFacts>, over: Partial<Lab> = {}) => {
    const [found] = rescueLabImages([lab(over)], labFacts([lab()], facts)).labs;
    return found ?? assert.fail();
  };

  it('is safe by the last of its exports that is usable', () => {
    const at = (name: string, day: number, over = {}) =>
      version(name, { publishedDate: `2026-02-0${day}T00:00:00Z`, ...over });
    const all = [at('1.0.1', 2), at('1.0.3', 1), at('1.0.2', 2), at('1.0.4', 3, { provisioningState: 'Failed' })];
    const facts = { ...exportedBefore(...all.map(({ id }) => id.toUpperCase())), ...versionsOf(...all) };
    assert.equal(one(facts).imageId, all[2]?.id);
    assert.equal(one({ ...facts, ...versionsOf(at('1.0.1', 2, { provisioningState: 'Updating' })) }).state, 'safe');
    assert.equal(one({ ...facts, ...versionsOf(at('2.0.0', 2)) }).state, 'ready');
    assert.equal(one({ ...facts, versions: undefined }).state, 'notExportable');
    const undated = { ...exportedBefore(own.id), ...versionsOf(own) };
    assert.equal(one(undated).reason, 'It was exported as golden\\linux-base\\1.0.1.');
    assert.equal(one({ ...undated, templates: undefined }).state, 'safe');
  });

  it('reuses an image that a failed export left, only if nothing in it is usable', () => {
    const left = (
      over: Parameters<typeof definition>[0],
      versions: readonly ReturnType<typeof version>[] | undefined,
    ) => {
      const id = `${galleryPath}/images/linux-101`;
      const definitions = new Map([[idKey(galleryPath), [definition({ id, ...over })]]]);
      const facts = labFacts([lab()], { definitions, versions: versions && new Map([[idKey(id), versions]]) });
      return rescueLabImages([lab()], facts).plan.changes.map(({ target }) => nameOf(target));
    };
    const bad = version('1.0.0', { provisioningState: 'Failed' });
    assert.deepEqual(left({}, []), ['linux-101']);
    assert.deepEqual(left({}, [bad]), ['linux-101']);
    assert.deepEqual(left({}, [bad, version('1.0.1')]), ['linux-101-2']);
    assert.deepEqual(left({}, undefined), ['linux-101-2']);
    assert.deepEqual(left({ osState: 'Generalized' }, []), ['linux-101-2']);
    assert.deepEqual(left({ osType: 'Windows' }, []), ['linux-101-2']);
  });

  it('gives two labs no common image, even if both were exported to one before', () => {
    const labs = [named('a'), named('b')];
    const exported = new Map(labs.map(({ id }) => [idKey(id), [`${definitionPath}/versions/9.9.9`]]));
    assert.deepEqual(images(labs, { exported }), ['linux-base', 'b']);
  });

  it('takes a chosen name of an existing image as a new version of it', () => {
    const names = new Map([[idKey(labPath), 'Linux-Base']]);
    const [found] = rescueLabImages([lab()], labFacts(), names).labs;
    assert.deepEqual([found?.state, found?.task.into, found?.imageId], ['ready', 'newVersion', definitionPath]);
  });

  it('counts the labs in the title, and names a region only if it is the same for all', () => {
    const far = `${labServices}/labPlans/far`;
    const labs = [named('a'), named('b', { labPlanId: far, location: 'northeurope' })];
    const plans = new Map([
      [idKey(planPath), labPlan()],
      [idKey(far), labPlan({ id: far, location: 'northeurope' })],
    ]);
    const shared = (some: readonly Lab[]) => {
      const { plan } = rescueLabImages(some, labFacts(some, { plans }));
      return [plan.title, plan.notices.find(({ code }) => code === 'exportedToOneRegion')?.message];
    };
    assert.deepEqual(shared(labs.slice(1)), [
      'Rescue the image of 1 lab',
      'Lab Services saves the image only in North Europe.',
    ]);
    assert.deepEqual(shared(labs), [
      'Rescue the images of 2 labs',
      'Lab Services saves the image only in the region of the lab plan.',
    ]);
    const [notice] = rescueLabImages([], labFacts([])).plan.notices;
    assert.equal(notice?.message, 'No labs can be exported.');
    const [safe] = rescueLabImages([lab({ createOption: 'Image' })], labFacts()).plan.notices;
    assert.equal(safe?.message, 'All images of these labs are already safe.');
    const mixed = [lab({ createOption: 'Image' }), named('orphan', { labPlanId: undefined })];
    assert.equal(rescueLabImages(mixed, labFacts(mixed)).plan.notices[0]?.message, 'No labs can be exported.');
  });
});
