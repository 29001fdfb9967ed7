import assert from 'node:assert/strict';
import { troubleNotice } from '../../../../src/activity/troubleNotice';
import { draftName } from '../../../../src/base/draftName';
import { isAbandonedDraft } from '../../../../src/base/isAbandonedDraft';
import type { JournalTrouble } from '../../../../src/operations/journal/journalTrouble';
import { JournalTroubles } from '../../../../src/operations/journal/journalTroubles';
import { journalTroubleNode } from '../../../../src/tree/node/journalTroubleNode';
import { startPlan, Desk } from '../desk';
import { quiet, until } from '../movedClock';
import { createGallery, plan } from '../plans';

const makeGallery = plan('Make a gallery', createGallery);
const kinds = (troubles: readonly JournalTrouble[]): string[] => troubles.map(({ kind, file }) => `${kind} ${file}`);

describe('Journal troubles', () => {
  it('shows troubles in a row and in one message that says what to do, with the commands for it', () => {
    const corrupt = { kind: 'corrupt', file: 'op.json', cause: 'Unexpected end of *JSON*' } as const;
    const row = journalTroubleNode(corrupt).getTreeItem();
    assert.equal(row.label, "The operation in op.json can't be read, so it isn't followed.");
    assert.match(row.description ?? '', /Check the resources, and then remove the file/);
    assert.equal(row.contextValue, 'journal+file');
    assert.deepEqual(row.tooltip?.paragraphs, [row.label, row.description, corrupt.cause]);
    const { message, actions } = troubleNotice([corrupt]);
    assert.equal(message, `${row.label} ${row.description}`);
    assert.deepEqual(
      actions.map(({ command, argument }) => [command, argument]),
      [
        ['removeJournalFile', 'op.json'],
        ['openJournalFolder', undefined],
        ['showLog', undefined],
      ],
    );
    const several = troubleNotice([corrupt, { ...corrupt, file: 'other.json' }]);
    assert.match(several.message, /^2 files of operations can't be read/);
    const full = { kind: 'unwritable', cause: 'ENOSPC' } as const;
    assert.equal(journalTroubleNode(full).getTreeItem().contextValue, 'journal');
    assert.match(troubleNotice([full]).message, /paused .*\. Free some disk space/);
  });

  it("lists each file that can't be read, until it is removed", async () => {
    const desk = new Desk();
    desk.folder.files.set('torn.json', '{"format":3,');
    desk.folder.files.set('newer.json', JSON.stringify({ format: 9 }));
    const window = desk.window();
    await window.resume();
    assert.deepEqual(kinds(window.troubles()).sort(), ['corrupt torn.json', 'newer newer.json']);
    assert.match(desk.remarks.join('\n'), /^Journal: newer newer\.json [^]*at format/m);
    let heard = 0;
    window.onDidChangeTroubles(() => (heard += 1));
    await window.removeFile('torn.json');
    await window.removeFile('sampleAzure.snapshot');
    assert.deepEqual(kinds(window.troubles()), ['newer newer.json']);
    assert.deepEqual([heard, [...desk.folder.files.keys()]], [1, ['newer.json']]);
  });

  it('leaves no secrets of an operation that can never be resumed', async () => {
    const desk = new Desk();
    desk.folder.files.set('torn.json', '{"format":3,');
    desk.folder.files.set('newer.json', JSON.stringify({ format: 9 }));
    for (const key of ['operation/torn/0', 'operation/torn/17', 'operation/newer/0', 'other'])
      desk.folder.secrets.set(key, '1');
    const window = desk.window();
    await window.resume();
    await quiet();
    assert.deepEqual([...desk.folder.secrets.keys()], ['operation/newer/0', 'other']);
    await window.removeFile('newer.json');
    assert.deepEqual([...desk.folder.secrets.keys()], ['other']);
  });

  it("reports a disk that can't be written to, for as long as that lasts", async () => {
    const desk = new Desk();
    const window = desk.window();
    const { id } = await startPlan(window, makeGallery);
    desk.folder.broken = true;
    await until(desk.clock, () => window.troubles().length > 0);
    assert.deepEqual(
      window.troubles().map(({ kind, cause }) => [kind, cause]),
      [['unwritable', 'Error: disk full']],
    );
    desk.folder.broken = false;
    await desk.ended(window, id);
    assert.deepEqual(window.troubles(), []);
  });

  it("reports a file that can't be read now, without hiding the other operations", async () => {
    const desk = new Desk();
    const first = desk.window();
    const { id } = await desk.run(makeGallery, first);
    const other = await desk.run(makeGallery, first);
    const storage = desk.folder.window();
    let isLocked = true;
    const read = async (name: string): Promise<string | undefined> => {
      if (isLocked && name === `${id}.json`) throw new Error('EACCES');
      return storage.read(name);
    };
    const window = desk.window({ storage: { ...storage, read } });
    await window.resume();
    assert.deepEqual(kinds(window.troubles()), [`unreadable ${id}.json`]);
    assert.deepEqual(
      window.list().map(one => one.id),
      [other.id],
    );
    await window.removeFile(`${other.id}.json`);
    assert.equal(desk.folder.files.has(`${other.id}.json`), true, 'nothing is wrong with it');
    isLocked = false;
    await window.resume();
    assert.deepEqual(window.troubles(), []);
    assert.equal(window.list().length, 2);
    await window.removeFile(`${id}.json`);
    assert.deepEqual(
      [window.list().length, desk.folder.files.has(`${id}.json`)],
      [2, true],
      'nothing is wrong with it',
    );
  });
});

describe('JournalTroubles', () => {
  it('are announced when their kind changes, and logged with what is known of them', () => {
    const logged: string[] = [];
    const troubles = new JournalTroubles(sentence => logged.push(sentence));
    let heard = 0;
    troubles.onDidChange(() => (heard += 1));
    const corrupt = { kind: 'corrupt', file: 'a.json', cause: 'damaged' } as const;
    troubles.set('a.json', undefined);
    assert.equal(heard, 0, 'nothing was wrong');
    troubles.set('a.json', corrupt);
    troubles.set('a.json', { ...corrupt, cause: 'still damaged' });
    assert.deepEqual([heard, troubles.list()], [1, [corrupt]]);
    const unreadable = { kind: 'unreadable', file: 'a.json', cause: 'EACCES', details: 'more' } as const;
    troubles.set('a.json', unreadable);
    assert.deepEqual([heard, troubles.list()], [2, [unreadable]]);
    troubles.set('a.json', undefined);
    assert.deepEqual([heard, troubles.list()], [3, []]);
    assert.deepEqual(logged, ['Journal: corrupt a.json damaged', 'Journal: unreadable a.json more']);
  });

  it('include a full disk until every operation can be written again', () => {
    const troubles = new JournalTroubles(() => undefined);
    const full = { kind: 'unwritable', cause: 'Error: ENOSPC' } as const;
    troubles.setWriting('a');
    assert.deepEqual(troubles.list(), []);
    troubles.setWriting('a', new Error('ENOSPC'));
    troubles.setWriting('b', new Error('ENOSPC'));
    troubles.setWriting('a');
    troubles.setWriting('a');
    assert.deepEqual(troubles.list(), [full]);
    troubles.setWriting('b');
    assert.deepEqual(troubles.list(), []);
  });
});

describe('Tidying the folder of the journal', () => {
  it('removes drafts that a crash has left, and expired leases of operations that do not run', async () => {
    const desk = new Desk();
    const lease = (age: number): string =>
      JSON.stringify({ format: 1, owner: 'dead', claim: 'dead', beatAt: desk.clock.now() - age });
    desk.folder.files.set('gone.lease', lease(60_000));
    desk.folder.files.set('torn.lease', '{');
    desk.folder.files.set(draftName('gone.json', 1), '{');
    desk.folder.files.set('starting.lease', lease(1_000));
    await desk.window().resume();
    await quiet();
    assert.deepEqual([...desk.folder.files.keys()], ['starting.lease']);
  });

  it('recognizes drafts that are older than any write takes', () => {
    const hour = 60 * 60_000;
    const draft = draftName('op.json', 10 * hour);
    assert.equal(isAbandonedDraft(draft, 10 * hour + 1_000), false);
    assert.equal(isAbandonedDraft(draft, 11.5 * hour), true);
    assert.equal(isAbandonedDraft('op.json.3f1c.tmp', 10 * hour), true);
    assert.equal(isAbandonedDraft('op.json', 100 * hour), false);
  });
});
