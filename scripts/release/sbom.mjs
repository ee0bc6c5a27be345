import { createHash } from 'node:crypto';

/**
 * A package whose code ships; `integrity` is what the lock file has for it.
 * @typedef {{name: string, version: string, license: string, integrity?: string | undefined}} Component
 */

/**
 * What the release is made of, as CycloneDX 1.6 has it. The same components and time give the same document.
 * @param {{name: string, version: string, license: string}} product
 * @param {readonly Component[]} components
 * @param {Date} time
 * @returns {object}
 */
export function billOfMaterials(product, components, time) {
  const root = `${product.name}@${product.version}`;
  const listed = components.map(componentOf);
  const content = {
    metadata: {
      timestamp: time.toISOString(),
      component: {
        type: 'application',
        'bom-ref': root,
        name: product.name,
        version: product.version,
        licenses: licensesOf(product.license),
      },
    },
    components: listed,
    dependencies: [
      { ref: root, dependsOn: listed.map((component) => component['bom-ref']) },
      ...listed.map((component) => ({ ref: component['bom-ref'] })),
    ],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
}

/** @param {Component} component */
function componentOf({ name, version, license, integrity }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    ...(name.startsWith('@') ? { group: name.split('/')[0] } : {}),
    name: name.split('/').at(-1),
    version,
    ...(integrity === undefined ? {} : { hashes: [hashOf(integrity)] }),
    licenses: licensesOf(license),
    purl,
  };
}

/** @param {string} license of SPDX */
function licensesOf(license) {
  return [{ license: { id: license } }];
}

/**
 * `sha512-…` in base 64, as npm has it, in hexadecimal.
 * @param {string} integrity
 */
function hashOf(integrity) {
  const [algorithm = '', digest = ''] = integrity.split('-', 2);
  return { alg: algorithm.replace(/^sha/u, 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') };
}

/**
 * A UUID (version 5 in form) that follows from a text.
 * @param {string} text
 */
function uuidOf(text) {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
