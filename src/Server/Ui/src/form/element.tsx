import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css';
import '../styles/form.css';
import { ask } from '../site/confirm';
import { text } from '../site/language';
import { Refusal, send } from '../site/post';
import { DraftKeeper, type Draft } from './draft';
import { documentField } from './documentField';
import { fillRows } from './bulk';
import { localise, localiseValidation } from './chinese';
import { Fields } from './fields';
import { showProblems } from './problems';
import { RuleCheck } from './rules';
import { keepTotal } from './total';

/*
 * <bases-form draft-url submit-url upload-url [check-url] [readonly] [confirm="…"]> shows a form file with its data:
 *   <script type="application/json" data-schema>, <script type="application/json" data-values>.
 * Buttons outside of it act on it: <button data-form-action="submit" data-outcome="return">.
 */
class FormElement extends HTMLElement {
  private form?: Form;
  private fields?: Fields;
  private draft?: DraftKeeper;
  private given: Draft = {};
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

    // Without its own delay: while that runs, a change elsewhere (an upload that ends) would put the old text back.
    const form = new Form({ container, debounce: false, additionalModules: [documentField(this.getAttribute('upload-url'))] } as ConstructorParameters<typeof Form>[0]);
    this.form = form;
    this.fields = new Fields(form, this);
    localiseValidation(form);

    const draftUrl = this.getAttribute('draft-url');
    const kept = draftUrl && !readonly ? DraftKeeper.unsaved(draftUrl) : undefined;
    this.given = values as Draft;
    await form.importSchema(officeTime(schema) as never, { ...this.given, ...kept } as never);
    if (readonly) {
      form.setProperty('readOnly', true);
    }

    this.querySelector('.bases-form-waiting')?.remove();
    this.append(container);
    localise(container);

    if (draftUrl && !readonly) {
      this.draft = new DraftKeeper(draftUrl, document.querySelector('[data-saved]'));
      const checkUrl = this.getAttribute('check-url');
      const rules = checkUrl ? new RuleCheck(checkUrl, this.fields) : undefined;
      void rules?.run(this.data(form));
      let before = JSON.stringify(this.data(form));
      form.on('changed', 500, () => {
        const now = this.data(form);
        const text = JSON.stringify(now);
        if (text !== before) {
          before = text;
          keepTotal(this.fields!, now);
          this.draft?.changed(now);
          rules?.changed(now);
        }
      });
      if (kept) {
        this.draft.changed(this.data(form));
      }
    }

    if (readonly) {
      return;
    }

    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-form-bulk]')) {
      button.addEventListener('click', () => void this.fill(button));
    }

    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-form-action=submit]')) {
      button.disabled = false;
      button.addEventListener('click', () => void this.submit(button));
    }
  }

  private data(form: Form): Draft {
    return (form as unknown as { _getSubmitData(): Draft })._getSubmitData();
  }

  private async fill(button: HTMLButtonElement): Promise<void> {
    const form = this.form!;
    const { data, count } = fillRows(this.data(form), JSON.parse(button.dataset.formBulk ?? '{}'));
    if (count > 0 && (await ask(button.textContent?.trim() ?? '', `${button.dataset.effect ?? ''} ${text(`将填写 ${count} 项。`, `${count} rows are filled in.`)}`, text('填写', 'Fill in')))) {
      await form.importSchema(form._getState().schema as never, { ...this.given, ...data } as never);
      this.draft?.changed(data);
    }
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
      showProblems(this, this.fields!, { title: text('还不能提交', 'Not ready yet'), errors: {} }, errors);
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
        showProblems(this, this.fields!, problem.problem, {});
      } else {
        this.draft?.changed(this.data(form));
        showProblems(this, this.fields!, { title: text('没有发送出去', 'Not sent'), detail: `${(problem as Error).message} ${text('填写的内容已保留，请稍后再试。', 'What you filled in is kept; please try again.')}` }, {});
      }
    }
  }

  private json(name: string): unknown {
    const script = this.querySelector(`script[${name}]`);
    return script?.textContent ? JSON.parse(script.textContent) : undefined;
  }
}

/** Times are given in 24 hours, and without a zone: the office works in Beijing, wherever the browser stands. */
function officeTime(part: unknown): unknown {
  if (Array.isArray(part)) {
    return part.map(officeTime);
  }

  if (part === null || typeof part !== 'object') {
    return part;
  }

  const copy = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, name === 'components' ? officeTime(value) : value]));
  return copy.type === 'datetime' ? { use24h: true, timeInterval: 15, ...copy, timeSerializingFormat: 'no_timezone' } : copy;
}

customElements.define('bases-form', FormElement);
