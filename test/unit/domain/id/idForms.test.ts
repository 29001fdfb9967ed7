import assert from 'node:assert/strict';
import type { GallerySharing } from '../../../../src/domain/gallery/gallerySharing';
import { idForms } from '../../../../src/domain/id/idForms';

const subscription = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const gallery = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute/galleries/edge_fleet`;
const definition = `${gallery}/images/gateway`;
const version = `${definition}/versions/1.2.0`;
const shared: GallerySharing = { permissions: 'Groups', subscriptions: ['s'], tenants: [] };
const community = (enabled: boolean): GallerySharing => ({
  ...{ permissions: 'Community', subscriptions: [], tenants: [] },
  community: {
    ...{ publisherUri: 'https://a.example', publisherContact: 'a@a.example', eula: 'e', publicNamePrefix: 'edge' },
    ...{ enabled, publicNames: ['edge-0'] },
  },
});
const ids = (...args: Parameters<typeof idForms>): readonly string[] => idForms(...args).map(({ id }) => id);

describe('idForms', () => {
  it('offers a private version, latest, and the version that is currently the latest', () => {
    const latest = `${definition}/versions/1.3.0`;
    assert.deepEqual(ids(version, { latestVersion: latest }), [version, definition, latest]);
    assert.deepEqual(ids(version, { latestVersion: version.toUpperCase() }), [version, definition]);
  });

  it('adds IDs for machines in other tenants if the gallery is shared directly', () => {
    const external = `/SharedGalleries/${subscription}-EDGE_FLEET/Images/gateway`;
    assert.deepEqual(ids(version, { sharing: shared }), [version, definition, `${external}/Versions/1.2.0`, external]);
    assert.deepEqual(ids(definition, { sharing: shared }), [definition, external]);
    assert.deepEqual(ids(gallery, { sharing: shared }), [gallery, `/SharedGalleries/${subscription}-EDGE_FLEET`]);
  });

  it('adds public IDs for a community gallery only after it is published', () => {
    const external = '/CommunityGalleries/edge-0/Images/gateway';
    assert.deepEqual(ids(version, { sharing: community(true) }), [
      version,
      definition,
      `${external}/Versions/1.2.0`,
      external,
    ]);
    assert.deepEqual(ids(version, { sharing: community(false) }), [version, definition]);
    assert.match(idForms(version, { sharing: community(true) })[2]?.purpose ?? '', /in any tenant/);
  });

  it('keeps IDs of images shared by others in the form that machines require', () => {
    const theirs = '/CommunityGalleries/edge-0/Images/gateway';
    const forms = idForms(`${theirs}/Versions/1.2.0`, { latestVersion: `${theirs}/Versions/1.2.0` });
    assert.deepEqual(
      forms.map(({ id }) => id),
      [`${theirs}/Versions/1.2.0`, theirs],
    );
    assert.deepEqual(
      forms.map(({ label }) => label),
      ['This version', 'Latest'],
    );
  });

  it('labels each form and says what it is for', () => {
    const pinned = `${definition}/versions/1.3.0`;
    const written = (...args: Parameters<typeof idForms>): readonly string[] =>
      idForms(...args).map(({ label, purpose }) => `${label} (${purpose})`);
    assert.deepEqual(written(version, { sharing: shared, latestVersion: pinned }), [
      'This version (always the same image)',
      'Latest (always the newest version in the region)',
      'Latest as of now, 1.3.0 (always the same image)',
      "Shared: this version (for VMs in a tenant or subscription that it's shared with)",
      "Shared: latest (for VMs in a tenant or subscription that it's shared with)",
    ]);
    assert.deepEqual(written(gallery, { sharing: community(true), latestVersion: pinned }), [
      'Resource ID (for scripts and templates)',
      "Community: gallery (for anyone's VMs, in any tenant)",
    ]);
    assert.deepEqual(written(definition, { sharing: community(true) }), [
      'Latest (always the newest version in the region)',
      "Community: latest (for anyone's VMs, in any tenant)",
    ]);
  });

  it('offers a private gallery only its own ID', () => {
    assert.deepEqual(ids(gallery), [gallery]);
    assert.deepEqual(ids(gallery, { sharing: { ...shared, permissions: 'Private' } }), [gallery]);
  });

  it('offers only the ID itself for other resources', () => {
    const image = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute/images/golden`;
    assert.deepEqual(ids(image), [image]);
  });
});
