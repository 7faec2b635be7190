import type { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js';
import { chinese } from '../site/language';

const phrases: Record<string, string> = {
  'Add new': '添加一项',
  'Nothing to show.': '没有内容。',
  Select: '请选择',
  Search: '查找',
  'No results': '没有匹配项',
  'All values selected': '已全部选择',
  'Show all': '显示全部',
  'Show less': '收起',
  'Next page': '下一页',
  'Previous page': '上一页',
  Increment: '增加',
  Decrement: '减少',
  'mm/dd/yyyy': '年/月/日',
  'yyyy/mm/dd': '年/月/日',
  'yyyy/m/d': '年/月/日',
  'hh:mm': '时:分',
};

const messages: [RegExp, (...parts: string[]) => string][] = [
  [/^Field is required\.$/, () => '此项必须填写'],
  [/^Value is not a number\.$/, () => '请填写数字'],
  [/^Value is expected to be an integer\.$/, () => '请填写整数'],
  [/^Value is expected to have at most (\d+) decimal/, (n) => `最多保留 ${n} 位小数`],
  [/the two nearest valid values are (\S+) and (\S+)\./, (a, b) => `请填写有效数值，最接近的是 ${a} 和 ${b}`],
  [/^Field must have minimum value of (\S+)\.$/, (n) => `不能小于 ${n}`],
  [/^Field must have maximum value of (\S+)\.$/, (n) => `不能大于 ${n}`],
  [/^Field must have minimum length of (\d+)\.$/, (n) => `至少填写 ${n} 个字`],
  [/^Field must have maximum length of (\d+)\.$/, (n) => `最多填写 ${n} 个字`],
  [/international phone number/, () => '请填写有效的电话号码，例如 +86 27 8700 0000'],
  [/^Field must be a valid email\.$/, () => '请填写有效的电子邮箱'],
  [/^Field must match pattern/, () => '格式不符合要求'],
];

/** As people there write a day: 2026年11月20日. The library's own format is the browser's, which says nothing of the office. */
function formatDate(day: Date, format: string): string {
  return /[Ymnjd]/.test(format) ? `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日` : flatpickr.formatDate(day, format);
}

/** Typed with any signs between year, month and day. */
function parseDate(text: string, format: string): Date {
  const match = /^\s*(\d{4})\s*[年\/.-]\s*(\d{1,2})\s*[月\/.-]\s*(\d{1,2})\s*日?\s*$/.exec(text);
  const [year, month, day] = match?.slice(1).map(Number) ?? [];
  const date = new Date(year, month - 1, day);
  const nothing = new Date(NaN);
  return match ? (date.getMonth() === month - 1 ? date : nothing) : (flatpickr.parseDate(text, format) ?? nothing);
}

const say = (message: string): string => {
  for (const [pattern, words] of messages) {
    const match = pattern.exec(message);
    if (match) {
      return words(...match.slice(1));
    }
  }

  return message;
};

/** Gives the form library's own validation messages in Chinese. */
export function localiseValidation(form: Form): void {
  if (!chinese) {
    return;
  }

  flatpickr.localize({ ...Mandarin, firstDayOfWeek: 1 });
  // As a plugin: what a field does not say itself is forgotten otherwise.
  flatpickr.setDefaults({ plugins: [() => ({ formatDate, parseDate })] });
  const validator = form.get('validator') as Record<string, (...args: unknown[]) => string[]>;
  for (const name of ['validateField', 'validateFieldInstance']) {
    const original = validator[name].bind(validator);
    validator[name] = (...args) => original(...args).map(say);
  }
}

/** Replaces the form library's own English words, now and when it renders more. */
export function localise(root: HTMLElement): void {
  if (!chinese) {
    return;
  }

  const replace = (node: Node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let current: Node | null = walker.currentNode; current; current = walker.nextNode()) {
      if (current instanceof Text) {
        const words = phrases[current.data.trim()];
        if (words) {
          current.data = words;
        }
      } else if (current instanceof HTMLElement) {
        for (const name of ['placeholder', 'aria-label', 'title']) {
          const words = phrases[current.getAttribute(name) ?? ''];
          if (words) {
            current.setAttribute(name, words);
          }
        }
      }
    }
  };

  replace(root);
  new MutationObserver((changes) => {
    for (const change of changes) {
      change.addedNodes.forEach(replace);
      if (change.type === 'characterData') {
        replace(change.target);
      }
    }
  }).observe(root, { childList: true, subtree: true, characterData: true });
}
