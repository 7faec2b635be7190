import Modeler from 'bpmn-js/lib/Modeler';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from 'bpmn-js-properties-panel';
import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import ZeebeBehaviorsModule from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import '../styles/diagram.css';
import '../styles/designer.css';
import { ask } from '../site/confirm';
import { chinese, text } from '../site/language';
import { Refusal, send } from '../site/post';
import { paper, roomyText } from '../diagram/paper';
import { chineseWords, plainWords } from './chinese';
import { ProblemList, type DiagramProblem } from './problemList';

interface Checked {
  problems: DiagramProblem[];
}

interface Published {
  processId: string;
  version: number;
  running: number;
}

/** What the palette takes at the left, with a margin at either side, and the margin itself. */
const Palette = 160;
const Margin = 40;

/*
 * <bases-designer src="…/xml" check-url publish-url templates-url name>: draw, have it checked by the server, publish.
 * What was drawn and not yet published is kept in the browser and offered again.
 */
class DesignerElement extends HTMLElement {
  private modeler!: InstanceType<typeof Modeler>;
  private problems!: ProblemList;
  private dirty = false;

  connectedCallback(): void {
    void this.start();
  }

  private get keptUnder(): string {
    return `designer:${this.getAttribute('src')}`;
  }

  private async start(): Promise<void> {
    const canvas = this.piece('canvas');
    this.modeler = new Modeler({
      container: canvas,
      ...paper,
      propertiesPanel: { parent: this.piece('properties') },
      moddleExtensions: { zeebe },
      additionalModules: [
        BpmnPropertiesPanelModule,
        BpmnPropertiesProviderModule,
        ZeebePropertiesProviderModule,
        CloudElementTemplatesPropertiesProviderModule,
        ZeebeBehaviorsModule,
        roomyText as never,
        { translate: ['value', chinese ? chineseWords : plainWords] } as never,
      ],
    });
    this.problems = new ProblemList(this.modeler, this.piece('problems'));

    const [xml, templates] = await Promise.all([
      fetch(this.getAttribute('src')!).then((response) => response.text()),
      fetch(this.getAttribute('templates-url')!).then((response) => response.json() as Promise<object[]>),
    ]);
    this.modeler.get<{ set(templates: object[]): void }>('elementTemplatesLoader').set?.(templates);
    const kept = localStorage.getItem(this.keptUnder);
    await this.open(kept ?? xml);
    this.say(kept ? text('已恢复上次未发布的修改', 'Your unpublished changes are back') : '');
    this.piece('discard').hidden = !kept;

    this.modeler.on('commandStack.changed', () => void this.changed());
    this.on('check', () => this.check());
    this.on('publish', () => this.publish());
    this.on('undo', () => this.modeler.get<{ undo(): void }>('commandStack').undo());
    this.on('redo', () => this.modeler.get<{ redo(): void }>('commandStack').redo());
    this.on('fit', () => this.fit());
    this.on('download', () => this.download());
    this.on('discard', async () => {
      if (await ask(text('放弃修改', 'Discard changes'), text('未发布的修改将被丢弃，恢复为当前发布的版本。', 'Your unpublished changes are dropped and the published version is shown.'), text('放弃', 'Discard'))) {
        localStorage.removeItem(this.keptUnder);
        this.dirty = false;
        await this.open(xml);
        this.piece('discard').hidden = true;
        this.say('');
      }
    });
    this.piece<HTMLInputElement>('file').addEventListener('change', async (event) => {
      const file = (event.target as HTMLInputElement).files?.[0];
      if (file) {
        await this.open(await file.text());
        await this.changed();
      }
    });
    addEventListener('keydown', (event) => {
      if ((event.metaKey || event.ctrlKey) && event.key === 's') {
        event.preventDefault();
        void this.check();
      }
    });
    this.classList.add('is-ready');
    await this.check();
  }

  private async open(xml: string): Promise<void> {
    try {
      await this.modeler.importXML(xml);
      this.fit();
    } catch (problem) {
      this.problems.show([{ severity: 'error', rule: 'xml', message: text('文件不能作为 BPMN 打开：', 'This is not a BPMN file: ') + (problem as Error).message }]);
    }
  }

  private fit(): void {
    type Box = { x: number; y: number; width: number; height: number };
    const canvas = this.modeler.get<{ viewbox(box?: Box): { inner: Box; outer: Box } }>('canvas');
    const { inner, outer } = canvas.viewbox();
    const scale = Math.min((outer.width - Palette) / inner.width, (outer.height - Margin) / inner.height, 1);
    canvas.viewbox({
      x: inner.x - (Palette - Margin / 2) / scale,
      y: inner.y - (outer.height / scale - inner.height) / 2,
      width: outer.width / scale,
      height: outer.height / scale,
    });
  }

  private async xml(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml!;
  }

  private async changed(): Promise<void> {
    this.dirty = true;
    localStorage.setItem(this.keptUnder, await this.xml());
    this.piece('discard').hidden = false;
    this.say(text('修改已暂存在本机，尚未发布', 'Changes kept in this browser, not yet published'));
  }

  private async check(): Promise<boolean> {
    try {
      const { problems } = await send<Checked>('POST', this.getAttribute('check-url')!, { xml: await this.xml() });
      this.problems.show(problems);
      return !problems.some((problem) => problem.severity === 'error');
    } catch (problem) {
      this.say((problem as Error).message, true);
      return false;
    }
  }

  private async publish(): Promise<void> {
    if (!(await this.check())) {
      this.say(text('还有错误，改正后才能发布', 'There are errors: mend them first'), true);
      return;
    }

    const effect = text('将作为新版本发布：此后发起的事项使用新版本，正在办理的事项继续使用原版本。', 'A new version is published: cases started from now on use it, running cases stay on theirs.');
    if (!(await ask(text('发布新版本', 'Publish a new version'), effect, text('发布', 'Publish')))) {
      return;
    }

    try {
      const published = await send<Published>('POST', this.getAttribute('publish-url')!, { xml: await this.xml() });
      localStorage.removeItem(this.keptUnder);
      this.dirty = false;
      this.piece('discard').hidden = true;
      this.say(text(`已发布 ${published.processId} 第 ${published.version} 版；${published.running} 件在办事项留在原版本`, `${published.processId} version ${published.version} is published; ${published.running} running cases stay on theirs`));
      const version = document.querySelector('[data-designer-version]');
      if (version) {
        version.textContent = String(published.version);
      }
    } catch (problem) {
      if (problem instanceof Refusal && Array.isArray(problem.problem.problems)) {
        this.problems.show(problem.problem.problems as DiagramProblem[]);
      }

      this.say((problem as Error).message, true);
    }
  }

  private async download(): Promise<void> {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([await this.xml()], { type: 'application/bpmn+xml' }));
    link.download = `${this.getAttribute('name')}.bpmn`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private say(words: string, problem = false): void {
    const status = this.piece('status');
    status.textContent = words;
    status.classList.toggle('text-danger', problem);
    status.dataset.dirty = String(this.dirty);
  }

  private on(name: string, act: () => unknown): void {
    this.piece(name).addEventListener('click', () => void act());
  }

  private piece<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.querySelector<T>(`[data-part=${name}]`)!;
  }
}

customElements.define('bases-designer', DesignerElement);
