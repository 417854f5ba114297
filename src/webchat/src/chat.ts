import { createDirectLine, createStore, renderWebChat } from 'botframework-webchat';
import { strings, styleOptions } from './look';
import type { Session } from './session';

// Direct Line's own numbers.
const ONLINE = 2;
const DEAD = [3, 4, 5]; // expired token, failed to connect, ended

const store = createStore();
let directLine: any;

/**
 * Shows the session's conversation, in place of the one before. Everything that was said comes again from the service, and what is on the
 * screen already is recognised by its id.
 */
export function show(place: HTMLElement, session: Session, nonce: string | undefined, onStatus: (state: 'online' | 'waiting' | 'dead') => void) {
  end();
  const line = createDirectLine({ token: session.token, domain: `${location.origin}/v3/directline`, webSocket: true });
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
      sendTypingIndicator: false
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
