import type Modeler from 'bpmn-js/lib/Modeler';
import { text } from '../site/language';

export interface DiagramProblem {
  severity: 'error' | 'warning';
  rule: string;
  message: string;
  elementId?: string | null;
  line?: number;
}

/** What the server's validator found: marks on the elements, and a list whose lines lead to them. */
export class ProblemList {
  private marked: string[] = [];

  constructor(private readonly modeler: InstanceType<typeof Modeler>, private readonly box: HTMLElement) {}

  show(problems: DiagramProblem[]): void {
    const canvas = this.modeler.get<{ addMarker(id: string, name: string): void; removeMarker(id: string, name: string): void; scrollToElement(element: object): void }>('canvas');
    const registry = this.modeler.get<{ get(id: string): object | undefined }>('elementRegistry');
    const selection = this.modeler.get<{ select(element: object): void }>('selection');
    const overlays = this.modeler.get<{ add(id: string, kind: string, overlay: object): void; remove(filter: object): void }>('overlays');

    for (const id of this.marked.filter((id) => registry.get(id))) {
      canvas.removeMarker(id, 'has-problem');
      canvas.removeMarker(id, 'has-warning');
    }

    overlays.remove({ type: 'problem' });
    this.marked = [];
    this.box.replaceChildren();

    const heading = document.createElement('div');
    heading.className = `problem-count ${problems.length === 0 ? 'is-fine' : ''}`;
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    heading.textContent = problems.length === 0
      ? text('检查通过，可以发布', 'Checked: ready to publish')
      : text(`${errors} 个错误，${problems.length - errors} 个提醒`, `${errors} errors, ${problems.length - errors} warnings`);
    this.box.append(heading);

    for (const problem of problems) {
      const line = document.createElement('button');
      line.type = 'button';
      line.className = `problem-line is-${problem.severity}`;
      const words = document.createElement('span');
      words.textContent = problem.message;
      const where = document.createElement('small');
      where.textContent = [problem.elementId, problem.line ? text(`第 ${problem.line} 行`, `line ${problem.line}`) : '', problem.rule].filter(Boolean).join(' · ');
      line.append(words, where);
      this.box.append(line);

      const element = problem.elementId ? registry.get(problem.elementId) : undefined;
      if (!element || !problem.elementId) {
        continue;
      }

      line.addEventListener('click', () => {
        canvas.scrollToElement(element);
        selection.select(element);
      });
      canvas.addMarker(problem.elementId, problem.severity === 'error' ? 'has-problem' : 'has-warning');
      if (!this.marked.includes(problem.elementId)) {
        const badge = document.createElement('span');
        badge.className = `problem-badge is-${problem.severity}`;
        badge.textContent = '!';
        badge.title = problem.message;
        overlays.add(problem.elementId, 'problem', { position: { top: -10, right: 12 }, html: badge });
      }

      this.marked.push(problem.elementId);
    }
  }
}
