import { text } from './language';

interface Hit {
  kind: string;
  title: string;
  detail?: string;
  href: string;
}

/** ⌘K / Ctrl-K: search over cases, bases, people and pages, from the keyboard. */
export function startPalette(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.palette');
  const input = dialog?.querySelector<HTMLInputElement>('input');
  const list = dialog?.querySelector<HTMLElement>('[role=listbox]');
  if (!dialog || !input || !list) {
    return;
  }

  let chosen = 0;
  let asked = 0;

  const open = () => {
    dialog.showModal();
    input.select();
    void look();
  };

  const choose = (index: number) => {
    const options = [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
    chosen = options.length === 0 ? 0 : (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    options[chosen]?.scrollIntoView({ block: 'nearest' });
  };

  const show = (hits: Hit[]) => {
    list.replaceChildren();
    let kind = '';
    for (const hit of hits) {
      if (hit.kind !== kind) {
        kind = hit.kind;
        const heading = document.createElement('div');
        heading.className = 'palette-kind';
        heading.textContent = kind;
        list.append(heading);
      }

      const option = document.createElement('a');
      option.href = hit.href;
      option.setAttribute('role', 'option');
      const title = document.createElement('span');
      title.textContent = hit.title;
      const detail = document.createElement('small');
      detail.textContent = hit.detail ?? '';
      option.append(title, detail);
      list.append(option);
    }

    if (hits.length === 0) {
      const empty = document.createElement('div');
      empty.className = 'palette-empty';
      empty.textContent = text('没有找到。可以按名称、编号、人名查找。', 'Nothing found. Try a name, a number or a person.');
      list.append(empty);
    }

    choose(0);
  };

  const look = async () => {
    const turn = ++asked;
    const response = await fetch(`/search?q=${encodeURIComponent(input.value)}`, { headers: { accept: 'application/json' } });
    if (turn === asked && response.ok) {
      show((await response.json()) as Hit[]);
    }
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void look(), 120);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      choose(chosen + 1);
      event.preventDefault();
    } else if (event.key === 'ArrowUp') {
      choose(chosen - 1);
      event.preventDefault();
    } else if (event.key === 'Enter') {
      list.querySelectorAll<HTMLAnchorElement>('[role=option]')[chosen]?.click();
      event.preventDefault();
    }
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  document.addEventListener('keydown', (event) => {
    if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open();
    }
  });
  document.querySelector('[data-open-palette]')?.addEventListener('click', open);
}
