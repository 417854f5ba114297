import { end, show } from './chat';
import texts from './en.json';
import * as session from './session';

const chat = document.getElementById('chat')!;
const notice = document.getElementById('notice')!;
const remember = document.getElementById('remember') as HTMLInputElement;
const leaving = document.getElementById('leaving') as HTMLDialogElement;
const privacy = document.getElementById('privacy') as HTMLDetailsElement;
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;

// A phone that slept this long has lost its socket, and perhaps its token: start the connection afresh.
const SLEPT = 10 * 60 * 1000;
const BEAT = 15 * 1000;
const PATIENCE = 4 * 1000;
const LONGEST_WAIT = 30 * 1000;

// Where there is room, the choices are open to see.
privacy.open = window.matchMedia('(min-width: 640px) and (min-height: 600px)').matches;

// Where there is little height (enlarged, a phone lying down, its keyboard open), the conversation fills it: see page.css.
const short = window.matchMedia('(max-height: 480px)');
const fit = () => { if (short.matches) chat.scrollIntoView({ block: 'end' }); };
short.addEventListener('change', fit);

let left = false;
let opening = false;
let failures = 0;
let complaint: number | undefined;
let again: number | undefined;

function say(text?: string) {
  window.clearTimeout(complaint);
  complaint = undefined;
  if (notice.textContent !== (text ?? '')) notice.textContent = text ?? ''; // the same again would be read out again
}

/** A short interruption is not worth a word. */
function complain() {
  complaint ??= window.setTimeout(() => say(navigator.onLine ? texts.unreachable : texts.offline), PATIENCE);
}

/** Opens the conversation with a new token and a new connection; keeps trying. */
async function connect() {
  if (opening || left) return;
  opening = true;
  try {
    const opened = await session.open();
    if (left) return;
    remember.checked = opened.remembered;
    remember.disabled = false;
    show(chat, opened, nonce, state => {
      if (state === 'online') {
        failures = 0;
        window.clearTimeout(again);
        say();
        fit();
      } else {
        complain();
        retry();
      }
    });
  } catch (error) {
    console.error(error);
    complain();
    retry();
  } finally {
    opening = false;
  }
}

/** Ever later, and not all pages of a service that comes back in the same moment. */
function retry() {
  const wait = Math.min(1000 * 2 ** failures++, LONGEST_WAIT) * (0.5 + Math.random() / 2);
  window.clearTimeout(again);
  again = window.setTimeout(connect, wait);
}

let heard = Date.now();
function beat() {
  const slept = Date.now() - heard > SLEPT;
  heard = Date.now();
  if (slept) connect();
}

window.setInterval(beat, BEAT);
document.addEventListener('visibilitychange', beat);
window.addEventListener('pageshow', event => { if (event.persisted) connect(); });
window.addEventListener('offline', () => say(texts.offline));
window.addEventListener('online', () => { say(); connect(); });

remember.addEventListener('change', async () => {
  try {
    remember.checked = (await session.open(remember.checked)).remembered;
  } catch {
    remember.checked = !remember.checked;
    say(texts.rememberFailed);
  }
});

document.getElementById('leave')!.addEventListener('click', () => leaving.showModal());
leaving.addEventListener('close', async () => {
  if (leaving.returnValue !== 'leave') return;
  try {
    await session.leave();
  } catch {
    say(texts.unreachable);
    return;
  }
  left = true;
  end();
  document.body.classList.add('gone');
  document.querySelector('.page')!.replaceChildren((document.getElementById('left') as HTMLTemplateElement).content);
  document.getElementById('again')!.addEventListener('click', () => location.reload());
  document.getElementById('again')!.focus();
});

connect();
