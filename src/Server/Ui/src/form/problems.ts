import type { Form } from '@bpmn-io/form-js-viewer';
import { text } from '../site/language';
import type { Problem } from '../site/post';

interface Field {
  id: string;
  label?: string;
  key?: string;
}

interface Services {
  get(name: 'formFieldRegistry'): { getAll(): Field[] };
  get(name: 'pathRegistry'): { getValuePath(field: Field, options?: object): string[] | undefined };
  _setState(state: { errors: Record<string, string[]> }): void;
}

/** Shows a refusal on top of the form, each problem leading to its field, and beside the fields themselves. */
export function showProblems(element: HTMLElement, form: Form, problem: Problem, local: Record<string, string[]>): void {
  const services = form as unknown as Services;
  const fields = services.get('formFieldRegistry').getAll();
  const byPath = new Map(fields.map((field) => [services.get('pathRegistry').getValuePath(field)?.join('.') ?? '', field]));
  const beside: Record<string, string[]> = { ...local };
  const lines: { words: string; field?: Field }[] = [];

  for (const [id, messages] of Object.entries(local)) {
    const field = fields.find((candidate) => candidate.id === id);
    for (const message of flat(messages)) {
      lines.push({ words: `${field?.label ?? ''}：${message}`, field });
    }
  }

  for (const [path, messages] of Object.entries(problem.errors ?? {})) {
    const field = byPath.get(path) ?? byPath.get(path.replace(/\[\d+\]|\.\d+(?=\.|$)/g, ''));
    if (field) {
      beside[field.id] = [...(beside[field.id] ?? []), ...messages];
    }

    for (const message of messages) {
      lines.push({ words: field?.label && !message.includes(field.label) ? `${field.label}：${message}` : message, field });
    }
  }

  services._setState({ errors: beside });
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
    const input = field && element.querySelector<HTMLElement>(`[id*="-${CSS.escape(field.id)}"]`);
    if (input) {
      const link = document.createElement('a');
      link.href = `#${input.id}`;
      link.textContent = words;
      item.append(link);
    } else {
      item.textContent = words;
    }

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

/** The messages of a field; of a field in a list they are nested once for each row. */
function flat(messages: unknown): string[] {
  return typeof messages === 'string' ? [messages] : Object.values(messages ?? {}).flatMap(flat);
}
