import texts from './en.json';

const SEVERAL = 'choices';
const NONE = 'none';

interface Choice { value: string; title: string; }
interface Asked { expects: string; choices: Choice[]; }

/**
 * Fits the buttons to the question that is open, which every message of the coach says in its entity. Where several answers can be given, a
 * tap puts an answer into the message box or takes it out again, and sending sends them all; a button for none of them is sent at once.
 */
export function fitAnswers(place: HTMLElement, store: any) {
  place.style.setProperty('--several', JSON.stringify(texts.several));
  store.subscribe(() => requestAnimationFrame(() => mark(place, store)));
}

/** Web Chat's card action middleware: what happens at a tap. */
export const choosing = (store: any) => () => (next: any) => (card: any) => {
  const asked = question(store);
  const title = card.cardAction.value;
  if (asked?.expects !== SEVERAL || card.cardAction.type !== 'imBack') return next(card);
  if (asked.choices.find(choice => choice.title === title)?.value === NONE) {
    write(store, '');
    return next(card);
  }

  const titles = asked.choices.map(choice => choice.title);
  const chosen = titles.filter(each => isChosen(store, each) !== (each === title));
  write(store, chosen.join(', '));
};

/** The open question; none once it was answered. */
function question(store: any): Asked | undefined {
  const { activities, suggestedActions } = store.getState();
  if (!suggestedActions.length) return undefined;
  const said = activities.filter((activity: any) => activity.type === 'message' && activity.from?.role === 'bot').pop();
  const entity = said?.entities?.find((each: any) => each.type === 'PelvicBot/Message');
  return entity && { expects: entity.expects, choices: entity.choices ?? [] };
}

const isChosen = (store: any, title: string) => store.getState().sendBoxValue.includes(title);

const write = (store: any, text: string) => store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });

function mark(place: HTMLElement, store: any) {
  const asked = question(store);
  place.dataset.expects = asked?.expects ?? '';
  place.dataset.chosen = String(!!asked && asked.expects === SEVERAL && asked.choices.some(choice => isChosen(store, choice.title)));
  for (const button of place.querySelectorAll('.webchat__suggested-actions__button')) {
    if (asked?.expects === SEVERAL) button.setAttribute('aria-pressed', String(isChosen(store, button.textContent ?? '')));
    else button.removeAttribute('aria-pressed');
  }
}
