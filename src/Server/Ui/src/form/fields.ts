import type { Form } from '@bpmn-io/form-js-viewer';

export interface Field {
  id: string;
  type?: string;
  label?: string;
  key?: string;
  path?: string;
}

export interface FieldInstance {
  id: string;
  valuePath: string[];
  indexes?: Record<string, number>;
}

interface Services {
  get(name: 'formFieldRegistry'): { getAll(): Field[] };
  get(name: 'formFieldInstanceRegistry'): { getAll(): FieldInstance[] };
  get(name: 'pathRegistry'): { getValuePath(field: Field, options?: object): string[] | undefined };
  _setState(state: { errors: Record<string, string[]> }): void;
  _update(update: { fieldInstance: FieldInstance; value: unknown }): void;
}

/** What the form library keeps to itself: its fields by the path of their data, and where they stand on the page. */
export class Fields {
  private readonly services: Services;

  constructor(form: Form, private readonly element: HTMLElement) {
    this.services = form as unknown as Services;
  }

  all(): Field[] {
    return this.services.get('formFieldRegistry').getAll();
  }

  /** A path with places in lists leads to the field of the list's rows. */
  byPath(path: string): Field | undefined {
    const places = new Map(this.all().map((field) => [this.services.get('pathRegistry').getValuePath(field)?.join('.') ?? '', field]));
    return places.get(path) ?? places.get(path.replace(/\[\d+\]|\.\d+(?=\.|$)/g, ''));
  }

  byId(id: string): Field | undefined {
    return this.all().find((field) => field.id === id);
  }

  /** The first thing of a field that a person can go to. */
  input(field: Field | undefined): HTMLElement | null {
    return field ? this.element.querySelector<HTMLElement>(`[id*="-${CSS.escape(field.id)}"]`) : null;
  }

  /** The whole field with its label. */
  box(field: Field | undefined): HTMLElement | null {
    const input = this.input(field);
    return input?.closest<HTMLElement>('.fjs-form-field') ?? input?.closest<HTMLElement>('.fjs-layout-column') ?? input;
  }

  showErrors(errors: Record<string, string[]>): void {
    this.services._setState({ errors });
  }

  /** Sets a value as if it were typed. */
  set(key: string, value: unknown): void {
    const field = this.all().find((candidate) => candidate.key === key);
    const fieldInstance = this.services.get('formFieldInstanceRegistry').getAll().find((instance) => instance.id === field?.id);
    if (fieldInstance) {
      this.services._update({ fieldInstance, value });
    }
  }
}
