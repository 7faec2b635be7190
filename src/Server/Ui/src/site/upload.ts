import { text } from './language';
import { send } from './post';

/*
 * <bases-upload action="…" accept=".pdf,.docx" data-kind="…">: wraps a plain file form (which works by itself), and
 * adds dropping files on it, progress, and the server's answer beside the file.
 */
class Upload extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    if (!form || !input) {
      return;
    }

    const status = document.createElement('div');
    status.className = 'upload-status';
    status.setAttribute('role', 'status');
    this.append(status);
    this.classList.add('is-enhanced');

    const take = async (files: FileList | File[]) => {
      for (const file of files) {
        status.textContent = text(`正在上传 ${file.name} …`, `Uploading ${file.name} …`);
        status.classList.remove('is-problem');
        const body = new FormData(form);
        body.delete(input.name);
        body.append(input.name, file, file.name);
        try {
          await send('POST', form.action, body);
        } catch (problem) {
          status.textContent = `${file.name}：${(problem as Error).message}`;
          status.classList.add('is-problem');
          return;
        }
      }

      location.reload();
    };

    input.addEventListener('change', () => input.files && void take(input.files));
    this.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.classList.add('is-over');
    });
    this.addEventListener('dragleave', () => this.classList.remove('is-over'));
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      this.classList.remove('is-over');
      if (event.dataTransfer) {
        void take(event.dataTransfer.files);
      }
    });
  }
}

customElements.define('bases-upload', Upload);
