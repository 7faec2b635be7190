import '../styles/viewer.css';
import { text } from '../site/language';

/*
 * <bases-viewer> shows one of several documents: <button data-view="paper"> a part of the page, <button data-view="/documents/…"
 * data-type="application/pdf"> a file. A file is drawn here, never run: PDF on canvases, pictures as pictures.
 */
class ViewerElement extends HTMLElement {
  private shown = 0;

  connectedCallback(): void {
    const tabs = [...this.querySelectorAll<HTMLButtonElement>('[data-view]')];
    for (const [place, tab] of tabs.entries()) {
      tab.tabIndex = place === 0 ? 0 : -1;
      tab.addEventListener('click', () => void this.show(tab, tabs));
      tab.addEventListener('keydown', (event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step !== 0) {
          tabs[(place + step + tabs.length) % tabs.length].focus();
          event.preventDefault();
        }
      });
    }
  }

  private async show(tab: HTMLButtonElement, tabs: HTMLButtonElement[]): Promise<void> {
    const round = ++this.shown;
    for (const other of tabs) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
    }

    const view = tab.dataset.view!;
    const paper = this.querySelector<HTMLElement>('[data-pane=paper]')!;
    const file = this.querySelector<HTMLElement>('[data-pane=file]')!;
    paper.hidden = view !== 'paper';
    file.hidden = view === 'paper';
    if (view === 'paper') {
      return;
    }

    file.replaceChildren(this.bar(tab));
    const type = tab.dataset.type;
    if (type === 'application/pdf') {
      const { drawPdf } = await import('./pdf');
      if (round === this.shown) {
        await drawPdf(view, file, () => round === this.shown);
      }
    } else if (type?.startsWith('image/')) {
      const image = document.createElement('img');
      image.src = view;
      image.alt = tab.dataset.name ?? '';
      file.append(image);
    } else {
      const words = document.createElement('p');
      words.textContent = text('这种文件不能在页面内预览，请下载后查看。', 'Files of this kind cannot be shown here; please download it.');
      file.append(words);
    }
  }

  private bar(tab: HTMLButtonElement): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'viewer-bar';
    const link = document.createElement('a');
    link.href = tab.dataset.view!;
    link.textContent = `${text('下载', 'Download')} ${tab.dataset.name ?? ''}`;
    bar.append(link);
    return bar;
  }
}

customElements.define('bases-viewer', ViewerElement);
