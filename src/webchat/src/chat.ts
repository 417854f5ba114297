import { createDirectLine, createStore, renderWebChat } from 'botframework-webchat';
import { fitAnswers } from './answers';
import { cards, strings, styleOptions } from './look';
import type { Session } from './session';

// Direct Line's own numbers: expired token, failed to connect, ended.
const DEAD = [3, 4, 5];

export type Connection = 'online' | 'lost';

const store = createStore({}, withoutTwins);
let directLine: any;
let fitted = false;
let connected = false;

/**
 * Shows the session's conversation, in place of the one before. Everything that was said comes again from the service, and what is on the
 * screen already is recognised by its id.
 */
export function show(place: HTMLElement, session: Session, nonce: string | undefined, onConnection: (state: Connection) => void) {
  end();
  if (!fitted) fitAnswers(place, store);
  fitted = true;
  // The words are English, the country is the member's own: it decides which emergency number the coach names.
  const locale = navigator.language;
  const line = createDirectLine({
    token: session.token,
    domain: `${location.origin}/v3/directline`,
    webSocket: true,
    conversationStartProperties: { locale }
  });
  // What comes back from the service is shown at its end; an answer that is longer than the page at its beginning: a question is read before
  // its tick boxes.
  let fromTheBeginning = false;
  const paint = () => render(place, line, nonce, fromTheBeginning);
  const post = line.postActivity.bind(line);
  line.postActivity = (activity: any) => {
    if (!fromTheBeginning && line === directLine && welcomed()) {
      fromTheBeginning = true;
      paint();
    }
    return post({ ...activity, locale });
  };
  directLine = line;
  const tell = (state: Connection) => {
    if (line !== directLine) return;
    if (!connected && state === 'online') {
      connected = true;
      paint();
    }
    onConnection(state);
  };
  line.connectionStatus$.subscribe((status: number) => { if (DEAD.includes(status)) tell('lost'); });
  line.services.WebSocket = watched(tell);
  paint();
}

/**
 * Whether the coach was heard. Web Chat takes the message that came in last for the last one of all, so that it would stop at the beginning of a
 * welcome that comes in later than the member's first words, and hide the answer to them.
 */
const welcomed = () => store.getState().activities.some((activity: any) => activity.from?.role === 'bot');

function render(place: HTMLElement, line: any, nonce: string | undefined, fromTheBeginning: boolean) {
  renderWebChat(
    {
      directLine: line,
      store,
      nonce,
      styleOptions: { ...styleOptions, autoScrollSnapOnPage: fromTheBeginning },
      locale: 'en-US',
      disabled: !connected, // what is sent before there is a connection, Web Chat lets fall without a word
      overrideLocalizedStrings: strings,
      sendTypingIndicator: false,
      adaptiveCardsHostConfig: cards,
      role: 'region'
    } as any,
    place
  );
}

/**
 * What is sent again takes the place of the bubble that failed, which Web Chat would leave standing with its "Retry". A failed message has no id
 * to be deleted by, so it gets one first.
 */
function withoutTwins({ dispatch }: any) {
  return (next: any) => (action: any) => {
    const failed = action.type === 'DIRECT_LINE/POST_ACTIVITY' && action.payload.activity;
    const twin = failed?.channelData?.clientActivityID;
    if (twin) {
      const id = `failed-${twin}`;
      dispatch({ type: 'DIRECT_LINE/INCOMING_ACTIVITY', payload: { activity: { ...failed, id } } });
      dispatch({ type: 'DIRECT_LINE/DELETE_ACTIVITY', payload: { activityID: id } });
    }
    return next(action);
  };
}

/**
 * A socket that says when it is there and when it is lost. Direct Line's client keeps that to itself: it looks for the service again every 20
 * seconds without a word, and after 15 minutes not any more.
 */
const watched = (tell: (state: Connection) => void) => class extends WebSocket {
  constructor(url: string) {
    super(url);
    this.addEventListener('open', () => tell('online'));
    this.addEventListener('close', () => tell('lost'));
  }
};

/** Lets go of the connection; what it still reports is not heard any more. */
export function end() {
  const line = directLine;
  directLine = undefined;
  line?.end();
}
