import { text } from '../site/language';
import { Refusal, send } from '../site/post';
import type { Draft } from './draft';
import type { Fields } from './fields';
import { toField } from './problems';

interface RuleLine {
  ruleId: string;
  title: string;
  outcome: 'PASS' | 'FAIL' | 'HUMAN';
  outcomeName: string;
  severityName: string;
  reason: string;
  article: string;
  fields: string[];
  notes: { id: string; text: string; from?: string }[];
}

interface Checked {
  rules: RuleLine[];
  problems: { field: string; message: string }[];
  checkedAt: string;
}

const looks = { PASS: 'is-good', FAIL: 'is-bad', HUMAN: 'is-warn' };

/** Asks the server what the rules say of the form as it is now; shows it beside the fields and in the page's panel. */
export class RuleCheck {
  private timer?: ReturnType<typeof setTimeout>;
  private round = 0;

  constructor(private readonly url: string, private readonly fields: Fields) {}

  /** Soon, when the person has stopped typing. */
  changed(data: Draft): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(data), 900);
  }

  async run(data: Draft): Promise<void> {
    const round = ++this.round;
    try {
      const checked = await send<Checked>('POST', this.url, { data });
      // A later question has overtaken this answer.
      if (round === this.round) {
        this.show(checked);
      }
    } catch (problem) {
      this.say((problem instanceof Refusal ? problem : undefined)?.message ?? text('暂时无法核对，稍后自动重试。', 'Cannot be checked now; it is tried again by itself.'));
    }
  }

  private show(checked: Checked): void {
    document.querySelectorAll('.rule-note').forEach((note) => note.remove());
    const boxes = new Map<HTMLElement, RuleLine[]>();
    for (const rule of checked.rules) {
      const box = rule.fields.map((path) => this.fields.box(this.fields.byPath(path))).find((found) => found);
      if (box) {
        boxes.set(box, [...(boxes.get(box) ?? []), rule]);
      }
    }

    for (const [box, rules] of boxes) {
      box.append(...rules.filter((rule) => rule.outcome !== 'PASS').map((rule) => this.note(rule)));
      const passed = rules.filter((rule) => rule.outcome === 'PASS');
      if (passed.length > 0) {
        box.append(this.passed(passed));
      }
    }

    const list = this.list();
    if (!list) {
      return;
    }

    list.replaceChildren();
    if (checked.problems.length > 0) {
      list.append(this.section(text(`提交前还需填写（${checked.problems.length}）`, `Still needed (${checked.problems.length})`), checked.problems.map((problem) => {
        const item = document.createElement('li');
        item.append(toField(problem.message, this.fields.input(this.fields.byPath(problem.field))));
        return item;
      })));
    }

    for (const outcome of ['FAIL', 'HUMAN', 'PASS'] as const) {
      const rules = checked.rules.filter((rule) => rule.outcome === outcome);
      if (rules.length > 0) {
        list.append(this.section(`${rules[0].outcomeName}（${rules.length}）`, rules.map((rule) => this.line(rule)), outcome === 'PASS'));
      }
    }

    this.say(text(`核对于 ${checked.checkedAt}`, `checked at ${checked.checkedAt}`));
  }

  private section(title: string, items: HTMLElement[], folded = false): HTMLElement {
    const section = document.createElement('details');
    section.open = !folded;
    const summary = document.createElement('summary');
    summary.textContent = title;
    const list = document.createElement('ul');
    list.append(...items);
    section.append(summary, list);
    return section;
  }

  private line(rule: RuleLine): HTMLElement {
    const item = document.createElement('li');
    const title = document.createElement('strong');
    title.append(toField(rule.title, this.fields.input(rule.fields.map((path) => this.fields.byPath(path)).find((field) => field))));
    const reason = document.createElement('span');
    reason.textContent = rule.reason;
    const about = document.createElement('small');
    about.textContent = `${rule.ruleId} · ${rule.article} · ${rule.severityName}`;
    item.className = looks[rule.outcome];
    item.append(title, reason, about, ...this.notes(rule));
    return item;
  }

  /** What the department holds of the rule: its number, unfolding to the text. */
  private notes(rule: RuleLine): HTMLElement[] {
    return rule.notes.map((held) => {
      const note = document.createElement('details');
      note.className = 'interpretation';
      const number = document.createElement('summary');
      number.textContent = text(`解释 ${held.id}`, `Interpretation ${held.id}`);
      const words = document.createElement('p');
      words.textContent = held.text;
      note.append(number, words);
      return note;
    });
  }

  private note(rule: RuleLine): HTMLElement {
    const note = document.createElement('div');
    note.className = `rule-note ${looks[rule.outcome]}`;
    note.textContent = `${rule.outcomeName}：${rule.reason || rule.title}（${rule.article}）`;
    return note;
  }

  private passed(rules: RuleLine[]): HTMLElement {
    const note = document.createElement('div');
    note.className = 'rule-note is-good';
    note.textContent = rules.length === 1 ? `${rules[0].outcomeName}：${rules[0].title}` : text(`符合 ${rules.length} 项条件`, `${rules.length} conditions met`);
    note.title = rules.map((rule) => rule.title).join('\n');
    return note;
  }

  private list(): HTMLElement | null {
    return document.querySelector('[data-rules-list]');
  }

  private say(words: string): void {
    const at = document.querySelector('[data-rules-at]');
    if (at) {
      at.textContent = words;
    }
  }
}
