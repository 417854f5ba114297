interface Asked { expects: string; }

/** Tells the style sheet what the open question expects, which every message of the coach says in its entity. */
export function fitAnswers(place: HTMLElement, store: any) {
  store.subscribe(() => requestAnimationFrame(() => { place.dataset.expects = question(store)?.expects ?? ''; }));
}

/** The question with quick replies that is open; none once it was answered. */
function question(store: any): Asked | undefined {
  const { activities, suggestedActions } = store.getState();
  if (!suggestedActions.length) return undefined;
  const said = activities.filter((activity: any) => activity.type === 'message' && activity.from?.role === 'bot').pop();
  return said?.entities?.find((each: any) => each.type === 'PelvicBot/Message');
}
