import { createDirectLine, createStore, renderWebChat } from 'botframework-webchat';
import { fitAnswers } from './answers';
import { cards, strings, styleOptions } from './look';
import type { Session } from './session';

// Direct Line's own numbers: expired token, failed to connect, ended.
const DEAD = [3, 4, 5];

export type Connection = 'online' | 'lost';

const store = createStore();
let directLine: any;
let fitted = false;

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
  const paint = (fromTheBeginning: boolean) => render(place, line, nonce, fromTheBeginning);
  let asked = false;
  const post = line.postActivity.bind(line);
  line.postActivity = (activity: any) => {
    if (!asked && line === directLine) paint(true);
    asked = true;
    return post({ ...activity, locale });
  };
  directLine = line;
  const tell = (state: Connection) => { if (line === directLine) onConnection(state); };
  line.connectionStatus$.subscribe((status: number) => { if (DEAD.includes(status)) tell('lost'); });
  line.services.WebSocket = watched(tell);
  paint(false);
}

function render(place: HTMLElement, line: any, nonce: string | undefined, fromTheBeginning: boolean) {
  renderWebChat(
    {
      directLine: line,
      store,
      nonce,
      styleOptions: { ...styleOptions, autoScrollSnapOnPage: fromTheBeginning },
      locale: 'en-US',
      overrideLocalizedStrings: strings,
      sendTypingIndicator: false,
      adaptiveCardsHostConfig: cards,
      role: 'region'
    } as any,
    place
  );
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
