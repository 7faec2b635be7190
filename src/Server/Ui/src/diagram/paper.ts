/** Diagrams in the colours of the page, light and dark. */
export const paper = {
  bpmnRenderer: {
    defaultFillColor: 'var(--diagram-fill)',
    defaultStrokeColor: 'var(--diagram-stroke)',
    defaultLabelColor: 'var(--diagram-label)',
  },
  textRenderer: {
    defaultStyle: { fontFamily: 'var(--tblr-font-sans-serif)', fontSize: 12 },
    externalStyle: { fontSize: 12 },
  },
};
