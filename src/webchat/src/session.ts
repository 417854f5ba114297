/** What the service hands to this browser: a token for its own conversation. */
export interface Session {
  conversationId: string;
  token: string;
  userId: string;
  remembered: boolean;
}

/** The browser's conversation, found again by its cookie; `remember` changes how long the browser keeps that cookie. */
export async function open(remember?: boolean): Promise<Session> {
  const response = await fetch('/webchat/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(remember === undefined ? {} : { remember })
  });
  if (!response.ok) throw new Error(`token: ${response.status}`);
  return response.json();
}

/** Makes the browser forget its conversation. */
export async function leave(): Promise<void> {
  const response = await fetch('/webchat/token', { method: 'DELETE' });
  if (!response.ok) throw new Error(`leave: ${response.status}`);
}
