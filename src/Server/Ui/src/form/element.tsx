import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css';
import '../styles/form.css';
import { ask } from '../site/confirm';
import { text } from '../site/language';
import { Refusal, send } from '../site/post';
import { DraftKeeper, type Draft } from './draft';
import { documentField } from './documentField';
import { localise, localiseValidation } from './chinese';
import { showProblems } from './problems';

/*
 * <bases-form draft-url submit-url upload-url [readonly] [confirm="…"]> shows a form file with its data:
 *   <script type="application/json" data-schema>, <script type="application/json" data-values>.
 * Buttons outside of it act on it: <button data-form-action="submit" data-outcome="return">.
 */
class FormElement extends HTMLElement {
  private form?: Form;
  private draft?: DraftKeeper;
  private readonly key = crypto.randomUUID();

  connectedCallback(): void {
    void this.start();
  }

  private async start(): Promise<void> {
    const schema = this.json('data-schema');
    const values = this.json('data-values') ?? {};
    const container = document.createElement('div');
    container.className = 'bases-form-body';
    const readonly = this.hasAttribute('readonly');

    const form = new Form({ container, additionalModules: [documentField(this.getAttribute('upload-url'))] });
    this.form = form;
    localiseValidation(form);

    const draftUrl = this.getAttribute('draft-url');
    const kept = draftUrl && !readonly ? DraftKeeper.unsaved(draftUrl) : undefined;
    await form.importSchema(clock24(schema) as never, { ...(values as object), ...kept } as never);
    if (readonly) {
      form.setProperty('readOnly', true);
    }

    this.querySelector('.bases-form-waiting')?.remove();
    this.append(container);
    localise(container);

    if (draftUrl && !readonly) {
      this.draft = new DraftKeeper(draftUrl, document.querySelector('[data-saved]'));
      let before = JSON.stringify(this.data(form));
      form.on('changed', 500, () => {
        const now = this.data(form);
        const text = JSON.stringify(now);
        if (text !== before) {
          before = text;
          this.draft?.changed(now);
        }
      });
      if (kept) {
        this.draft.changed(this.data(form));
      }
    }

    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-form-action=submit]')) {
      button.disabled = false;
      button.addEventListener('click', () => void this.submit(button));
    }
  }

  private data(form: Form): Draft {
    return (form as unknown as { _getSubmitData(): Draft })._getSubmitData();
  }

  private async submit(button: HTMLButtonElement): Promise<void> {
    const form = this.form;
    const url = this.getAttribute('submit-url');
    if (!form || !url) {
      return;
    }

    const errors = form.validate() as Record<string, string[]>;
    const complete = button.dataset.unchecked === undefined;
    if (complete && Object.keys(errors).length > 0) {
      showProblems(this, form, { title: text('还不能提交', 'Not ready yet'), errors: {} }, errors);
      return;
    }

    const effect = button.dataset.confirm;
    if (effect && !(await ask(button.dataset.confirmTitle ?? button.textContent?.trim() ?? '', effect, button.textContent?.trim() ?? ''))) {
      return;
    }

    button.classList.add('is-busy');
    button.disabled = true;
    try {
      await this.draft?.flush();
      const answer = await send<{ next: string }>('POST', url, { data: this.data(form), requestId: this.key });
      this.draft?.forget();
      location.assign(answer.next);
    } catch (problem) {
      button.classList.remove('is-busy');
      button.disabled = false;
      if (problem instanceof Refusal) {
        showProblems(this, form, problem.problem, {});
      } else {
        this.draft?.changed(this.data(form));
        showProblems(this, form, { title: text('没有发送出去', 'Not sent'), detail: `${(problem as Error).message} ${text('填写的内容已保留，请稍后再试。', 'What you filled in is kept; please try again.')}` }, {});
      }
    }
  }

  private json(name: string): unknown {
    const script = this.querySelector(`script[${name}]`);
    return script?.textContent ? JSON.parse(script.textContent) : undefined;
  }
}

/** Times are given in 24 hours, as everybody here reads them. */
function clock24(part: unknown): unknown {
  if (Array.isArray(part)) {
    return part.map(clock24);
  }

  if (part === null || typeof part !== 'object') {
    return part;
  }

  const copy = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, name === 'components' ? clock24(value) : value]));
  return copy.type === 'datetime' ? { use24h: true, timeInterval: 15, ...copy } : copy;
}

customElements.define('bases-form', FormElement);
