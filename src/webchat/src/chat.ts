import { createDirectLine, createStore, renderWebChat } from 'botframework-webchat';
import { fitAnswers } from './answers';
import { cards, strings, styleOptions } from './look';
import type { Session } from './session';

// Direct Line's own numbers.
const ONLINE = 2;
const DEAD = [3, 4, 5]; // expired token, failed to connect, ended

const store = createStore();
let directLine: any;
let fitted = false;

/**
 * Shows the session's conversation, in place of the one before. Everything that was said comes again from the service, and what is on the
 * screen already is recognised by its id.
 */
export function show(place: HTMLElement, session: Session, nonce: string | undefined, onStatus: (state: 'online' | 'waiting' | 'dead') => void) {
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
  const post = line.postActivity.bind(line);
  line.postActivity = (activity: any) => post({ ...activity, locale });
  directLine = line;
  line.connectionStatus$.subscribe((status: number) => {
    if (line === directLine) onStatus(status === ONLINE ? 'online' : DEAD.includes(status) ? 'dead' : 'waiting');
  });
  renderWebChat(
    {
      directLine: line,
      store,
      nonce,
      styleOptions,
      locale: 'en-US',
      overrideLocalizedStrings: strings,
      sendTypingIndicator: false,
      adaptiveCardsHostConfig: cards
    },
    place
  );
}

/** Lets go of the connection; what it still reports is not heard any more. */
export function end() {
  const line = directLine;
  directLine = undefined;
  line?.end();
}
