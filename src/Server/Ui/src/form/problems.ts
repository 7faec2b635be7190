import { text } from '../site/language';
import type { Problem } from '../site/post';
import type { Field, Fields } from './fields';

/** Shows a refusal on top of the form, each problem leading to its field, and beside the fields themselves. */
export function showProblems(element: HTMLElement, fields: Fields, problem: Problem, local: Record<string, string[]>): void {
  const beside: Record<string, string[]> = { ...local };
  const lines: { words: string; field?: Field }[] = [];

  for (const [id, messages] of Object.entries(local)) {
    const field = fields.byId(id);
    for (const message of flat(messages)) {
      lines.push({ words: `${field?.label ?? ''}：${message}`, field });
    }
  }

  for (const [path, messages] of Object.entries(problem.errors ?? {})) {
    const field = fields.byPath(path);
    if (field) {
      beside[field.id] = [...(beside[field.id] ?? []), ...messages];
    }

    for (const message of messages) {
      lines.push({ words: field?.label && !message.includes(field.label) ? `${field.label}：${message}` : message, field });
    }
  }

  fields.showErrors(beside);
  element.querySelector('.problem-summary')?.remove();
  const summary = document.createElement('div');
  summary.className = 'problem-summary';
  summary.tabIndex = -1;
  summary.setAttribute('role', 'alert');
  const title = document.createElement('h3');
  title.textContent = problem.title;
  summary.append(title);
  if (problem.detail && problem.detail !== problem.title) {
    const detail = document.createElement('p');
    detail.textContent = problem.detail;
    summary.append(detail);
  }

  const list = document.createElement('ul');
  for (const { words, field } of lines) {
    const item = document.createElement('li');
    item.append(toField(words, fields.input(field)));
    list.append(item);
  }

  summary.append(list);
  if (problem.reference) {
    const reference = document.createElement('small');
    reference.textContent = `${text('参考编号', 'Reference')} ${problem.reference}`;
    summary.append(reference);
  }

  element.prepend(summary);
  summary.focus();
  summary.scrollIntoView({ block: 'start', behavior: 'smooth' });
}

/** Words that lead to a field; plain where the page does not show it. */
export function toField(words: string, input: HTMLElement | null): Node {
  if (!input) {
    return document.createTextNode(words);
  }

  const link = document.createElement('a');
  link.href = `#${input.id}`;
  link.textContent = words;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    input.scrollIntoView({ block: 'center', behavior: 'smooth' });
    input.focus({ preventScroll: true });
  });
  return link;
}

/** The messages of a field; of a field in a list they are nested once for each row. */
function flat(messages: unknown): string[] {
  return typeof messages === 'string' ? [messages] : Object.values(messages ?? {}).flatMap(flat);
}
