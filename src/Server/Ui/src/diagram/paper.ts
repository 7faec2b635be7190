import TextRenderer from 'bpmn-js/lib/draw/TextRenderer';
import { chinese } from '../site/language';

/** By its name: the library measures the names of boxes on a canvas, which knows no variables and would measure another font. */
const fontFamily = getComputedStyle(document.documentElement).getPropertyValue('--tblr-font-sans-serif').trim() || 'sans-serif';

/** Diagrams in the colours of the page, light and dark. */
export const paper = {
  bpmnRenderer: {
    defaultFillColor: 'var(--diagram-fill)',
    defaultStrokeColor: 'var(--diagram-stroke)',
    defaultLabelColor: 'var(--diagram-label)',
  },
  textRenderer: {
    defaultStyle: { fontFamily, fontSize: 12 },
    externalStyle: { fontSize: 12 },
  },
};

interface Label {
  align?: string;
  box?: { width: number };
}

/** English names are longer than the Chinese ones that the diagrams are laid out for: as wide as a task. */
const leastWidth = chinese ? 0 : 100;

/**
 * Names beside events, gateways and flows are drawn into exactly the width that the diagram gives them, and break when a
 * letter is a hair wider. They get a little room, about the same middle.
 */
function RoomyText(this: { createText(text: string, options: Label): SVGElement }, config: unknown): void {
  TextRenderer.call(this as never, config as never);
  const create = this.createText.bind(this);
  this.createText = (text, options) => {
    // What stands inside of something says how it is aligned there.
    if (options.align || !options.box) {
      return create(text, options);
    }

    const width = Math.max(options.box.width + 6, leastWidth);
    const label = create(text, { ...options, box: { ...options.box, width } });
    label.setAttribute('transform', `translate(${(options.box.width - width) / 2} 0)`);
    return label;
  };
}
RoomyText.$inject = ['config.textRenderer'];

/** For the modules of a viewer or a modeler. */
export const roomyText = { textRenderer: ['type', RoomyText] };
