// The bpmn.io packages that come without types; each is used through the few members named where it is used.
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: { [name: string]: unknown };
  export const BpmnPropertiesProviderModule: { [name: string]: unknown };
  export const ZeebePropertiesProviderModule: { [name: string]: unknown };
}
declare module 'bpmn-js-element-templates' {
  export const CloudElementTemplatesPropertiesProviderModule: { [name: string]: unknown };
  export const ElementTemplatesPropertiesProviderModule: { [name: string]: unknown };
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const ZeebeBehaviorsModule: { [name: string]: unknown };
  export default ZeebeBehaviorsModule;
}
declare module 'flatpickr/dist/esm/l10n/zh.js' {
  export const Mandarin: import('flatpickr/dist/types/locale').CustomLocale;
}
declare module 'zeebe-bpmn-moddle/resources/zeebe.json' {
  const descriptor: { [name: string]: unknown };
  export default descriptor;
}
