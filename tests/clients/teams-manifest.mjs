// Holds a manifest (standard input) against Microsoft's schemas, from the version that it names to the latest published: one line for each version.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const schemas = join(dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
const manifest = JSON.parse(readFileSync(0, 'utf8'));
const minor = version => Number(version.split('.')[1]);
const versions = readdirSync(schemas)
  .filter(folder => /^v1\.\d+$/.test(folder) && minor(folder) >= minor(manifest.manifestVersion))
  .sort((a, b) => minor(a) - minor(b));
let faults = 0;
for (const version of versions) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, version, 'MicrosoftTeams.schema.json'), 'utf8')));
  const asThat = JSON.parse(JSON.stringify(manifest).replaceAll(`v${manifest.manifestVersion}/`, `${version}/`));
  asThat.manifestVersion = version.slice(1);
  const valid = validate(asThat);
  faults += valid ? 0 : 1;
  console.log(`${version} ${valid ? 'valid' : JSON.stringify(validate.errors)}`);
}
process.exit(versions.length > 0 && faults === 0 ? 0 : 1);
