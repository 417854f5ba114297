// Microsoft's JavaScript SDK as an independent reading: a Teams channel whose activities its serialiser writes, whose connector reads every reply
// with its schema, and which holds each reply against the one that the SDK itself would send. sdk-channel.mjs BOT_ENDPOINT
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createSerializer } from '@azure/core-client';
import { ActivityTypes, assertActivity, assertAttachment, assertSuggestedActions } from 'botframework-schema';

const require = createRequire(import.meta.url);
const { TurnContext } = require('botbuilder');
const { ConnectorClient, MicrosoftAppCredentials } = require('botframework-connector');
const Mappers = require('botframework-connector/lib/connectorApi/models/mappers');
const serializer = createSerializer(Mappers);
const PATIENCE = 120_000;

const posted = [];
let arrived = () => {};
const connector = createServer((request, response) => {
  let body = '';
  request.on('data', part => (body += part)).on('end', () => {
    const json = JSON.parse(body);
    // A bot that is slow for a moment shows that it is typing; that answers nothing.
    if (json.type !== ActivityTypes.Typing) posted.push({ method: request.method, path: decodeURIComponent(request.url), headers: request.headers, json });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: `channel-${posted.length}` }));
    arrived();
  });
});
await new Promise(resolve => connector.listen(0, '127.0.0.1', resolve));
const serviceUrl = `http://127.0.0.1:${connector.address().port}/`;

let sent = 0;
const said = new Map();
const inbound = fields => ({
  id: `in:${++sent}`,
  timestamp: new Date(),
  localTimezone: 'Europe/London',
  locale: 'en-GB',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:member', name: 'Jo Someone', aadObjectId: 'aad-1' },
  recipient: { id: '28:coach', name: 'Private coach' },
  conversation: { id: 'a:1Ünï/cöde', conversationType: 'personal', tenantId: 'tenant-1', isGroup: false, name: '' },
  channelData: { tenant: { id: 'tenant-1' } },
  entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }],
  ...fields
});

async function post(activity) {
  said.set(activity.id, activity);
  const response = await fetch(process.argv[2], {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(serializer.serialize(Mappers.Activity, activity)),
    signal: AbortSignal.timeout(PATIENCE)
  });
  assert.ok(response.status === 200 || response.status === 202, `${activity.type} was answered ${response.status}`);
}

/** Posts an activity and returns the replies up to the one that asks. */
async function turn(activity) {
  const from = posted.length;
  await post(activity);
  const deadline = Date.now() + PATIENCE;
  while (posted.length === from || posted.at(-1).json.inputHint !== 'expectingInput') {
    assert.ok(Date.now() < deadline, `no question after ${JSON.stringify(activity.text ?? activity.value ?? activity.type)}`);
    await new Promise(resolve => {
      arrived = resolve;
      setTimeout(resolve, deadline - Date.now()).unref();
    });
  }

  const replies = posted.slice(from);
  for (const reply of replies) check(reply);
  for (const { json } of replies) console.log(json.text?.replaceAll('\n', ' ') ?? `card of ${json.attachments[0].content.body.length}`);
  return replies.map(reply => reply.json);
}

/** What the SDK reads in a reply, and what it would have sent itself. */
function check({ method, path, headers, json }) {
  const activity = said.get(json.replyToId);
  assert.ok(activity, `a reply to ${json.replyToId}, which was never said`);
  const read = serializer.deserialize(Mappers.Activity, json, 'reply');
  // The schema's types want the times and strings that a channel adds to an activity on its way.
  const quick = read.suggestedActions && { to: [], ...read.suggestedActions };
  assertActivity({
    timestamp: new Date(), localTimestamp: new Date(), localTimezone: '', text: '', label: '', valueType: '', listenFor: [], callerId: '', ...read,
    ...(quick && { suggestedActions: quick })
  });
  for (const attachment of read.attachments ?? []) assertAttachment(attachment);
  if (quick) assertSuggestedActions(quick);
  const own = TurnContext.applyConversationReference({ type: ActivityTypes.Message }, TurnContext.getConversationReference(activity));
  for (const [name, value] of Object.entries({
    type: own.type, channelId: own.channelId, serviceUrl: own.serviceUrl, from: own.from.id, recipient: own.recipient.id,
    conversation: own.conversation.id, replyToId: own.replyToId
  })) assert.equal(json[name]?.id ?? json[name], value, name);
  assert.equal(method, 'POST');
  assert.equal(path, `/v3/conversations/${own.conversation.id}/activities/${own.replyToId}`);
  assert.match(headers['content-type'], /^application\/json/);
  assert.ok(!('id' in json) && !('timestamp' in json), 'a bot sends neither id nor timestamp');
  assert.ok(!JSON.stringify(json).includes(':null'), 'no nulls');
  assert.ok(!(json.text && json.attachments), 'text and card go apart');
}

const me = { id: '28:coach', name: 'Private coach' };
const [hello] = await Promise.all([
  turn(inbound({ type: ActivityTypes.InstallationUpdate, action: 'add' })),
  post(inbound({ type: ActivityTypes.ConversationUpdate, membersAdded: [me, { id: '29:member' }] }))
]).then(([replies]) => replies);
assert.ok(hello.text);
for (const type of [ActivityTypes.Typing, ActivityTypes.MessageReaction, ActivityTypes.EndOfConversation, ActivityTypes.Handoff, ActivityTypes.Trace]) {
  await post(inbound({ type, from: { id: '29:other' }, conversation: { id: 'a:other', conversationType: 'personal' } }));
}

await turn(inbound({ type: ActivityTypes.Message, text: 'yes', textFormat: 'plain' }));
await turn(inbound({ type: ActivityTypes.Message, text: 'yes', textFormat: 'plain' }));
const signs = await turn(inbound({ type: ActivityTypes.Message, text: 'yes', textFormat: 'plain' }));
const none = signs.at(-1).attachments[0].content.body.at(-1).actions.at(-1);
assert.equal(none.type, 'Action.Submit');
const aims = await turn(inbound({ type: ActivityTypes.Message, value: none.data }));
const send = aims.at(-1).attachments[0].content.body.at(-1).actions[0];
const last = inbound({ type: ActivityTypes.Message, value: { ...send.data, 'pelvicbot-choice': 'Stress,Ease pain' } });
const question = (await turn(last)).at(-1);

// The same reply, sent by the SDK's own client, is the same request.
const ours = posted.at(-1);
const client = new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri: serviceUrl, allowInsecureConnection: true });
const own = TurnContext.applyConversationReference(
  { type: ActivityTypes.Message, text: question.text, inputHint: question.inputHint }, TurnContext.getConversationReference(last));
// (It does not escape the conversation's id, so it is given it escaped.)
await client.conversations.replyToActivity(encodeURIComponent(last.conversation.id), last.id, own);
const theirs = posted.at(-1);
assert.deepEqual([ours.method, ours.path], [theirs.method, decodeURIComponent(theirs.path)]);
for (const [name, value] of Object.entries(theirs.json)) {
  if (name !== 'locale') assert.deepEqual(ours.json[name]?.id ?? ours.json[name], value?.id ?? value, `'${name}' as the SDK sends it`);
}

connector.close();
connector.closeAllConnections();
console.log(`${posted.length - 1} replies read`);
