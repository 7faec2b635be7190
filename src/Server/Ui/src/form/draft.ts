import { text } from '../site/language';
import { Refusal, send } from '../site/post';

export type Draft = Record<string, unknown>;

/** Saves what a person types shortly after he stops; keeps it in the browser as long as the server cannot be reached. */
export class DraftKeeper {
  private pending?: Draft;
  private timer?: ReturnType<typeof setTimeout>;
  private sending?: Promise<void>;
  private delay = 800;

  constructor(private readonly url: string, private readonly status: HTMLElement | null) {
    addEventListener('beforeunload', (event) => {
      if (this.pending) {
        void this.flush();
        event.preventDefault();
      }
    });
    addEventListener('online', () => void this.flush());
  }

  /** What an earlier visit could not send. */
  static unsaved(url: string): Draft | undefined {
    const kept = localStorage.getItem(`draft:${url}`);
    return kept ? (JSON.parse(kept) as Draft) : undefined;
  }

  changed(data: Draft): void {
    this.pending = data;
    this.say(text('正在保存…', 'Saving …'));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.delay);
  }

  async flush(): Promise<void> {
    await this.sending;
    const data = this.pending;
    if (!data) {
      return;
    }

    clearTimeout(this.timer);
    this.pending = undefined;
    this.sending = this.save(data);
    await this.sending;
  }

  /** The form was handed in: nothing is left to keep. */
  forget(): void {
    clearTimeout(this.timer);
    this.pending = undefined;
    localStorage.removeItem(`draft:${this.url}`);
  }

  private async save(data: Draft): Promise<void> {
    try {
      const { savedAt } = await send<{ savedAt: string }>('PUT', this.url, { data });
      localStorage.removeItem(`draft:${this.url}`);
      this.delay = 800;
      this.say(text(`已于 ${savedAt} 保存`, `Saved at ${savedAt}`), 'saved');
    } catch (problem) {
      localStorage.setItem(`draft:${this.url}`, JSON.stringify(data));
      if (problem instanceof Refusal) {
        this.say(problem.message, 'problem');
        return;
      }

      this.pending ??= data;
      this.delay = Math.min(this.delay * 2, 30_000);
      this.timer = setTimeout(() => void this.flush(), this.delay);
      this.say(text('连接中断，已暂存在本机，恢复后自动保存', 'Offline: kept in this browser, saved when the connection is back'), 'problem');
    }
  }

  private say(words: string, state = ''): void {
    if (this.status) {
      this.status.textContent = words;
      this.status.dataset.saved = state;
    }
  }
}
