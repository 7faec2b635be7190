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
