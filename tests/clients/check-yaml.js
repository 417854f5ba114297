// Checks YAML files against the JSON schemas in the folder given. A line in: {"schema": "content", "file": PATH} or {"schema": …, "text": YAML}.
// A line out: ["/items/0/id must be string", …], empty when the file is sound.
import { readFileSync, readdirSync } from 'node:fs';
import { join, basename } from 'node:path';
import { createInterface } from 'node:readline';
import Ajv from 'ajv';
import { parse } from 'yaml';

const folder = process.argv[2];
const base = 'https://schemas/';
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
for (const file of readdirSync(folder)) {
  ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')), base + basename(file));
}

for await (const line of createInterface({ input: process.stdin })) {
  const { schema, file, text } = JSON.parse(line);
  const validate = ajv.getSchema(`${base}${schema}.schema.json`);
  const sound = validate(parse(text ?? readFileSync(file, 'utf8')));
  console.log(JSON.stringify(sound ? [] : validate.errors.map((e) => `${e.instancePath || '/'} ${e.message}${e.params.additionalProperty ? ` '${e.params.additionalProperty}'` : ''}`)));
}
