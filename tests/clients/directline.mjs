// directline.mjs OPTIONS: Microsoft's Direct Line client without a page.
//
// OPTIONS is JSON: {"domain", "token", "webSocket", "conversationId"?, "watermark"?}.
// Lines in:  {"say": TEXT, "number": CLIENT-ACTIVITY-ID}   posts a message
//            {"reconnect": {"token", "streamUrl"}}         what an embedding page does once it has a new token
//            {"where": true}                               asks for the client's conversation and watermark
// Lines out: {"status": N}, {"activity": …}, {"posted": ID or "retry"}, {"refused": HTTP-STATUS}, {"where": {…}}
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';

const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = WebSocket;
const { DirectLine } = require('botframework-directlinejs');

const tell = event => process.stdout.write(JSON.stringify(event) + '\n');

// The shortest waits that the client allows.
const line = new DirectLine({ ...JSON.parse(process.argv[2]), timeout: 2000, pollingInterval: 200, random: () => 0, conversationStartProperties: { locale: 'en-GB' } });
line.connectionStatus$.subscribe(status => tell({ status }));
line.activity$.subscribe(activity => tell({ activity }), error => tell({ ended: String(error) }));

const requests = {
  say: ({ say, number }) =>
    line
      .postActivity({ type: 'message', text: say, from: { id: 'dl_member' }, locale: 'en-GB', channelData: { clientActivityID: number } })
      .subscribe(posted => tell({ posted }), error => tell({ refused: error.status })),
  reconnect: ({ reconnect }) => line.reconnect({ conversationId: line.conversationId, ...reconnect }),
  where: () => tell({ where: { conversationId: line.conversationId, watermark: line.watermark, token: line.token } })
};

createInterface({ input: process.stdin })
  .on('line', text => {
    const request = JSON.parse(text);
    requests[Object.keys(request)[0]](request);
  })
  .on('close', () => process.exit(0));
