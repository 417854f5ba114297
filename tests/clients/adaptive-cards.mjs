// Parses Adaptive Cards, one a line on standard input, as Microsoft's renderer does: a line of faults for each, none when there is none.
import { createInterface } from 'node:readline';
import adaptivecards from 'adaptivecards/dist/adaptivecards.js';

const { AdaptiveCard, SerializationContext, Version } = adaptivecards;

let faults = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const json = JSON.parse(line);
  const context = new SerializationContext(Version.parse(json.version, new SerializationContext()));
  const card = new AdaptiveCard();
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
    .concat(card.validateProperties().validationEvents.map(event => event.message));
  // What came in must be what the renderer understood, element by element.
  const understood = JSON.stringify(card.toJSON());
  for (const text of texts(json)) if (!understood.includes(JSON.stringify(text))) events.push(`lost: ${text}`);
  faults += events.length;
  console.log(`${card.getItemCount()} elements, ${card.getAllInputs().length} inputs: ${events.join('; ') || 'no faults'}`);
}
process.exit(faults === 0 ? 0 : 1);

function texts(value) {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.entries(value).filter(([key]) => !['version', '$schema'].includes(key)).flatMap(([, each]) => texts(each)) : [];
}
