import assert from 'node:assert/strict';
import { definitionNameProblem } from '../../../../../src/domain/id/nameProblems';
import { idKey, nameOf } from '../../../../../src/domain/id/resourceId';
import { rescueLabImages } from '../../../../../src/domain/labs/exports/rescueLabImages';
import {
  rescueRows,
  rescueSummary,
  withOutcomes,
  type ExportOutcome,
  type RescueRow,
} from '../../../../../src/domain/labs/exports/rescueReport';
import type { Lab } from '../../../../../src/domain/labs/lab/lab';
import type { LabFacts } from '../../../../../src/domain/labs/lab/labFacts';
import { galleryPath } from '../../cloneWorld';
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
});
