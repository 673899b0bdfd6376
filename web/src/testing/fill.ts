import type {UserEvent} from '@testing-library/user-event';

/** Puts a text into a field in place of what is there. Typing it takes a busy machine seconds. */
export async function fill(user: UserEvent, field: Element, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}
