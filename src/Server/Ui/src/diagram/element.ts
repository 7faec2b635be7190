import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../styles/diagram.css';
import { text } from '../site/language';
import { paper, roomyText } from './paper';

/** Where an instance stands, by element id: how many tokens, what has been passed, what is stuck. */
interface Standing {
  active?: Record<string, number>;
  completed?: string[];
  taken?: string[];
  incidents?: string[];
}

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Below this scale the names cannot be read: a small box then shows the surroundings of the live step. */
const readable = 0.62;

interface Canvas {
  zoom(scale: 'fit-viewport' | number, center?: 'auto' | { x: number; y: number }): number;
  viewbox(): Shape;
  viewbox(box: Shape): void;
  addMarker(element: string, marker: string): void;
  resized(): void;
}

/*
 * <bases-diagram src="/definitions/…/xml"><script type="application/json" data-standing>…</script></bases-diagram>:
 * the procedure's own drawing with the live step lit. Fits its box; a click on 放大 shows it over the whole window.
 */
class DiagramElement extends HTMLElement {
  private viewer?: InstanceType<typeof NavigatedViewer>;
  private observer?: ResizeObserver;

  connectedCallback(): void {
    void this.start();
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.viewer?.destroy();
  }

  private async start(): Promise<void> {
    const source = this.getAttribute('src');
    const standing = JSON.parse(this.querySelector('script[data-standing]')?.textContent ?? '{}') as Standing;
    const response = await fetch(source!, { headers: { accept: 'text/xml' } });
    if (!response.ok) {
      this.append(text('流程图无法显示。', 'The diagram cannot be shown.'));
      return;
    }

    const box = document.createElement('div');
    box.className = 'diagram-box';
    this.append(box, this.buttons());
    const viewer = new NavigatedViewer({ container: box, moddleExtensions: { zeebe }, additionalModules: [roomyText], ...paper });
    this.viewer = viewer;
    await viewer.importXML(await response.text());
    const canvas = viewer.get<Canvas>('canvas');
    const elements = viewer.get<{ get(id: string): object | undefined }>('elementRegistry');
    const overlays = viewer.get<{ add(element: string, overlay: object): void }>('overlays');
    const mark = (ids: string[] | undefined, marker: string) => ids?.filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, marker));

    mark(standing.completed, 'is-completed');
    mark(standing.taken, 'is-taken');
    mark(standing.incidents, 'has-incident');
    for (const [id, count] of Object.entries(standing.active ?? {})) {
      if (!elements.get(id)) {
        continue;
      }

      canvas.addMarker(id, 'is-active');
      const token = document.createElement('span');
      token.className = 'token';
      token.textContent = String(count);
      token.title = text(`正在进行：${count}`, `In progress: ${count}`);
      overlays.add(id, { position: { bottom: 12, left: -8 }, html: token });
    }

    const live = Object.keys(standing.active ?? {}).map((id) => elements.get(id)).find((element) => element !== undefined) as Shape | undefined;
    const fit = () => {
      if (box.clientWidth === 0) {
        return;
      }

      canvas.resized();
      const scale = canvas.zoom('fit-viewport', 'auto');
      if (live && scale < readable && !this.classList.contains('is-large')) {
        canvas.zoom(readable, { x: 0, y: 0 });
        const { width, height } = canvas.viewbox();
        canvas.viewbox({ x: live.x + live.width / 2 - width * 0.4, y: live.y + live.height / 2 - height / 2, width, height });
      }
    };
    fit();
    this.observer = new ResizeObserver(fit);
    this.observer.observe(box);
    this.classList.add('is-ready');
  }

  private buttons(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'diagram-buttons';
    const grow = document.createElement('button');
    grow.type = 'button';
    grow.className = 'btn btn-sm';
    const name = () => {
      const large = this.classList.contains('is-large');
      grow.textContent = large ? text('收起', 'Close') : text('放大', 'Enlarge');
      grow.setAttribute('aria-pressed', String(large));
    };
    const toggle = () => {
      this.classList.toggle('is-large');
      name();
    };
    name();
    grow.addEventListener('click', toggle);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.classList.contains('is-large')) {
        toggle();
      }
    });
    bar.append(grow);
    return bar;
  }
}

customElements.define('bases-diagram', DiagramElement);
